"""Lines that stand around an article: kept in its text, but no brief and no statement comes from them."""

from __future__ import annotations

import re

from briefreader.domain.news.article import BlockKind

_LONGEST = 200

_WHOLE = re.compile(
    r"""(?:
      advert(?:isement|ising)?s? | sponsored(?:\ content|\ post)? | promoted(?:\ content)? | paid\ post
    | (?:read|see|more|keep|continue|find\ out|learn)(?:\ (?:more|reading|also|next|on\ this|details))?
    | (?:also\ read|read\ full\ (?:article|story)|full\ (?:article|story)|more\ on\ this\ (?:story|topic))
    | share(?:\ (?:this|on|via|to))?(?:\ (?:article|story|post|page|link|facebook|x|twitter|email|whatsapp))?
    | copy\ link | print | print\ this(?:\ (?:article|page))? | e-?mail | save | follow | tweet | pin
    | related(?:\ (?:articles?|stories|story|content|posts?|news|topics?|links?|reading))? | recommended(?:\ for\ you)?
    | (?:most|more)\ (?:read|popular|viewed|stories) | trending(?:\ now)? | editors?['’]?s?\ picks? | popular\ now
    | comments?(?:\ \(\d+\))? | (?:leave|post|add)\ a\ (?:comment|reply) | (?:no|\d+)\ comments?
    | (?:view|see|show|load)\ (?:all|more)(?:\ (?:comments|stories|articles|posts|news))?
    | subscribe(?:\ (?:now|today|here))? | sign\ (?:up|in)(?:\ (?:now|here|today))? | log\ in | register | newsletters?
    | watch | listen | play | watch\ live | listen\ live | live | video | photos?
    | back\ to\ (?:top|homepage) | skip\ to\ (?:main\ )?content | (?:previous|next)(?:\ (?:article|post|story))?
    | \d+\ ?min(?:ute)?s?(?:\ read)? | all\ rights\ reserved
    )\s*[.:…»›>→|]*""",
    re.IGNORECASE | re.VERBOSE,
)
_BEGINNING = re.compile(
    r"""(?:
      (?:read|see|watch|listen|related|more|also\ read|click|don['’]t\ miss)
        (?:\ (?:more|also|next|now|on|stories|story|articles?|live))*\s*[:|»›>→]\ ?\S
    | (?:read|see)\ more\ (?:about|on|from|of|at|stories|news|here)\b
    | (?:read|continue\ reading|view|see)\ (?:the\ )?(?:full|original|rest|entire|whole)\b
    | continue\ reading\b | click\ (?:here|on|below|through)\b | tap\ here\b
    | (?:sign\ up|subscribe|register)\ (?:here|now|today|for|to|with|and)\b
    | (?:you\ can\ )?follow\ (?:us|our|the\ author|@?\w+(?:\ \w+){0,3})\ on\ (?:twitter|x\b|facebook|instagram|telegram
        |youtube|tiktok|threads|bluesky|mastodon|linkedin|whatsapp|google|social)
    | (?:get|join|download|install|try)\ (?:our|the)\ (?:\w+\ ){0,3}(?:app|newsletters?|channel|alerts?)\b
    | the\ post\b.{1,160}\b(?:appeared\ first|first\ appeared)\ on\b
    | this\ (?:article|post|story|piece|content)\ (?:has\ been\ |was\ )?(?:first\ |originally\ )?
        (?:appeared|published|posted|syndicated)\b
    | media\ playback\ is\b | (?:your|this)\ browser\ (?:does\ not|doesn['’]t)\ support
    | (?:please\ )?enable\ javascript\b
    | (?:skip|after)\ (?:past\ )?newsletter\ promotion | scroll\ (?:down\ )?(?:for|to)\b
    | (?:copyright\ )?(?:©|\(c\))\ ?\w | copyright\ \d{4}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_SIGNED = re.compile(
    r"\(?(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Cc]ompiled|[Ee]dit(?:ed|ing))"
    r" by [A-Z][^.!?]{2,120}[.)]*\Z"
    r"|(?:By|BY|by):? [A-Z][\w.'’-]*,?(?: (?:[A-Z][\w.'’-]*|d[aeiu]|v[ao]n|der|bin|al|and|&|in),?){1,8}\Z"
)


def kind_by_words(words: str) -> BlockKind | None:
    """FURNITURE or BYLINE for a block that is nothing else, told by its words alone; None for all others."""
    if len(words) > _LONGEST:
        return None
    if _SIGNED.match(words):
        return BlockKind.BYLINE
    if _WHOLE.fullmatch(words) or _BEGINNING.match(words):
        return BlockKind.FURNITURE
    return None

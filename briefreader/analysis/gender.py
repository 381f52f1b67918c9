"""Whether an actor is a he or a she, as far as title, role and first name tell."""

from __future__ import annotations

import re

from briefreader.domain.actor import Actor

MALE, FEMALE, UNKNOWN = "he", "she", ""

_MALE_WORDS = frozenset(
    """mr sir lord king prince duke father husband son brother man gentleman spokesman chairman congressman businessman
    councilman assemblyman policeman fisherman salesman actor monk bishop pope imam uncle grandfather widower""".split()
)
_FEMALE_WORDS = frozenset(
    """mrs ms miss lady dame queen princess duchess mother wife daughter sister woman spokeswoman chairwoman
    congresswoman businesswoman councilwoman assemblywoman policewoman actress nun aunt grandmother mme widow""".split()
)
_MALE_NAMES = frozenset(
    """james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob
    gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander
    raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter
    noah jeremy keith roger sean austin carl arthur lawrence dylan jesse jordan bryan billy joe bruce
    gabriel logan albert willie alan juan ralph roy eugene randy vincent russell louis philip bobby johnny bill
    mike jim tom dan bob steve tim jeff greg matt chris ben sam ted barack mitt newt rand marco bernie rudy jeb
    chuck harry hugh ivan sergei vladimir dmitry volodymyr emmanuel keir boris olaf friedrich viktor recep
    mohammed muhammad ahmed ali omar hassan hussein abdul ibrahim yusuf carlos luis miguel pedro jorge fernando
    diego antonio manuel francisco pablo rafael giuseppe marco luigi mario franz hans karl klaus jens lars erik
    olof jan piotr andrzej pavel petr jiri milan zoran dragan nikola aleksandar igor oleg yuri mikhail nikolai
    xi shinzo narendra rishi benjamin yair isaac moshe jean pierre jacques michel francois antoine nigel
    geoffrey graham neil ian stuart simon craig derek gordon alistair duncan""".split()
)
_FEMALE_NAMES = frozenset(
    """mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
    kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia
    kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel
    carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina
    joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances
    kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly
    isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary ivanka melania carly jill
    kellyanne huma debbie nikki condoleezza loretta sonia elena ruth ursula angela giorgia marine kaja sanna
    mette jacinda theresa liz nicola priti yvette rachel annalena olena yulia maria natalia svetlana tatiana
    olga irina ekaterina anastasia lucia carmen rosa isabel ines pilar claudia francesca chiara giulia sophie
    camille juliette amelie ingrid astrid greta birgit anke heike petra monika katarzyna agnieszka zuzana jana
    mirela ana ivana jelena milena fatima aisha leila zainab mariam""".split()
)


def of(actor: Actor) -> str:
    """MALE, FEMALE or UNKNOWN."""
    told = {word for part in (actor.role or "", *actor.aliases, actor.name) for word in _words(part)}
    if told & _FEMALE_WORDS:
        return FEMALE if not told & _MALE_WORDS else UNKNOWN
    if told & _MALE_WORDS:
        return MALE
    first = next(iter(_words(actor.name)), "")
    if first in _FEMALE_NAMES:
        return FEMALE if first not in _MALE_NAMES else UNKNOWN
    if first in _MALE_NAMES:
        return MALE
    return _by_endings(_words(actor.name))


def _by_endings(words: list[str]) -> str:
    """What the endings of a first name and of a Slavic surname tell."""
    if len(words) < 2:
        return UNKNOWN
    if words[-1].endswith(("ova", "eva", "skaya", "ska")):
        return FEMALE
    if words[-1].endswith(("ov", "ev", "sky", "skiy", "ski")):
        return MALE
    return FEMALE if words[0].endswith("a") and len(words[0]) > 3 else UNKNOWN


def _words(text: str) -> list[str]:
    """The words in lower case."""
    return [word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)]

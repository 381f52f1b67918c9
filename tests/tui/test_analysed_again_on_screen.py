"""While a library is read again: told quietly in the header, and nothing jumps under the eye."""

from __future__ import annotations

from dataclasses import replace

from briefreader.domain.reading.reading import Reading
from briefreader.domain.text.span import Span
from briefreader.services.processes import events
from briefreader.tui.chrome.banner import Banner, Refreshing, line
from briefreader.tui.present.arrangement import Name
from briefreader.wording.statements.selection import Selection
from tests.tui.fake_desk import FakeDesk
from tests.tui.panes_readings import reading
from tests.tui.seat import FIRST, Seat, seated

SECOND = "art000002"


def analysed_anew(desk: FakeDesk, article: str, borders: int = 0) -> Reading:
    """The same article as a better method has it: statements have other ids, and `borders` characters less."""
    row, made = desk.base[article]
    statements = tuple(
        replace(
            one,
            statement=replace(
                one.statement,
                id=f"new{one.id}",
                content=(Span(one.statement.span.start, one.statement.span.end - borders),),
            ),
        )
        for one in made.statements
    )
    desk.base[article] = (row, replace(made, statements=statements))
    return desk.base[article][1]


async def heard(seat: Seat, event: events.Event) -> None:
    seat.desk.told.put_nowait(event)
    await seat.until(seat.desk.told.empty)
    await seat.settled()


async def test_how_far_it_is_stands_in_the_header_until_it_is_done() -> None:
    async with seated() as seat:
        seat.desk.told.put_nowait(events.Analysed(SECOND, 3280, 120, 3400))
        await seat.until(lambda: seat.stage.header.banner.analysing == "reading again 120/3,400")
        assert "reading again 120/3,400" in line(seat.stage.header.banner, 140).plain
        seat.desk.told.put_nowait(events.Ended("analyse", "Analysed."))  # an article that was opened meanwhile
        await seat.settled()
        assert seat.stage.header.banner.analysing == "reading again 120/3,400"
        seat.desk.told.put_nowait(events.Ended("analyse all", "Analysed."))
        await seat.until(lambda: seat.stage.header.banner.analysing == "")
        assert seat.said == ""


async def test_how_much_is_still_to_be_analysed_is_told_where_it_is_much() -> None:
    async with seated() as seat:
        await heard(seat, events.Analysed(SECOND, 5))
        assert seat.stage.header.banner.analysing == ""
        seat.desk.told.put_nowait(events.Analysed(SECOND, 3280))
        await seat.until(lambda: seat.stage.header.banner.analysing == "analysing, 3,280 to go")


def test_a_refresh_is_told_before_it_and_a_narrow_header_leaves_it_out() -> None:
    banner = Banner("World", 42, 318, analysing="reading again 120/3,400", refreshed="04:12")
    assert line(banner, 140).plain.endswith("reading again 120/3,400    refreshed 04:12 ")
    assert line(banner, 80).plain.endswith("reading again 120/3,400 ")
    assert "again" not in line(banner, 48).plain
    assert "again" not in line(replace(banner, refreshing=Refreshing(1, 9, 0)), 140).plain


async def test_the_selected_statement_stays_selected_and_the_text_where_it_is() -> None:
    async with seated(size=(100, 24)) as seat:
        await seat.opened()
        await seat.press("]", "]", "]")
        picked = seat.chosen.picked
        assert picked is not None
        await seat.press("G")
        await seat.settled()
        bottom = seat.stage.article.scroll_offset.y
        assert bottom > 0
        analysed_anew(seat.desk, FIRST, borders=3)
        await heard(seat, events.Analysed(FIRST, 9, 1, 10))
        assert seat.chosen.statement == f"new{picked.id}" == seat.stage.article.statement
        assert seat.stage.article.scroll_offset.y == bottom


async def test_the_list_keeps_its_cursor_and_its_place() -> None:
    async with seated(FakeDesk(titles=[f"Headline number {n}" for n in range(60)]), size=(100, 24)) as seat:
        for _ in range(20):
            seat.stage.headlines.move(1)
        await seat.settled()
        cursor, top = seat.stage.headlines.cursor, seat.stage.headlines.scroll_offset.y
        seat.desk.calls.clear()
        for number in range(5):
            await heard(seat, events.Analysed(f"art0000{number + 30}", 9, number, 10))
        await seat.until(lambda: seat.stage.header.banner.analysing.startswith("reading again 4/10"))
        assert (seat.stage.headlines.cursor, seat.stage.headlines.scroll_offset.y) == (cursor, top)


async def test_an_open_article_of_an_older_method_goes_first() -> None:
    desk = FakeDesk()
    desk.outdated_ids.add(SECOND)
    async with seated(desk) as seat:
        await seat.press("j")
        await seat.until(lambda: seat.chosen.article == SECOND)
        assert ("analyse", SECOND) in desk.calls and ("analyse", FIRST) not in desk.calls
        assert seat.stage.current is Name.HEADLINES and seat.chosen.statements  # what was found before is shown


async def test_that_it_was_stopped_is_said() -> None:
    async with seated() as seat:
        seat.desk.told.put_nowait(events.Analysed(SECOND, 3280, 120, 3400))
        await seat.until(lambda: seat.stage.header.banner.analysing == "reading again 120/3,400")
        seat.desk.told.put_nowait(events.Ended("analyse all", "Stopped; what was stored stays.", cancelled=True))
        await seat.until(lambda: seat.said == "Stopped; what was stored stays.")
        await seat.until(lambda: seat.stage.header.banner.analysing == "")


async def test_what_was_stopped_is_not_begun_again_by_itself() -> None:
    async with seated() as seat:
        seat.desk.calls.clear()
        seat.desk.told.put_nowait(events.Ended("refresh", "Stopped; what was stored stays.", cancelled=True))
        await seat.until(lambda: seat.said)
        assert ("analyse", None) not in seat.desk.calls
        seat.desk.told.put_nowait(events.Ended("refresh", "3 feeds fine."))
        await seat.until(lambda: ("analyse", None) in seat.desk.calls)


def test_a_selection_follows_its_statement_into_another_analysis() -> None:
    before = reading()
    chosen = Selection(before).pick(before.statements[2].id)
    span = before.statements[2].statement.span

    def now(content: Span) -> Selection:
        said = before.statements[2]
        other = replace(said, statement=replace(said.statement, id="other1", content=(content,)))
        return chosen.opened(replace(before, statements=(*before.statements[:2], other, *before.statements[3:])))

    assert now(Span(span.start + 4, span.end)).statement == "other1"
    assert now(Span(span.end - 3, span.end + 40)).statement is None

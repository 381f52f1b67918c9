"""Written dates, one a row: the moment that the words name, else none at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from briefreader.sources.text import months, time_zones
from briefreader.sources.text.dates import believable, written_date

NOW = datetime(2026, 12, 1, tzinfo=UTC)

READ = [
    # What standards say.
    ("Thu, 10 Sep 2026 14:00:00 GMT", "2026-09-10 14:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 +0200", "2026-09-10 12:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 -0000", "2026-09-10 14:00:00"),
    ("10 Sep 2026 14:00:00 Z", "2026-09-10 14:00:00"),
    ("10 Sep 26 14:00 EDT", "2026-09-10 18:00:00"),
    ("10 Sep 94 1500 GMT", "1994-09-10 15:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 EST", "2026-09-10 19:00:00"),
    ("2026-09-10T14:00:00Z", "2026-09-10 14:00:00"),
    ("2026-09-10T14:00:00.25+02:00", "2026-09-10 12:00:00.250000"),
    ("2026-09-10T14:00:00-0500", "2026-09-10 19:00:00"),
    ("2026-09-10T14:00+05:30", "2026-09-10 08:30:00"),
    ("2026-09-10T14:00:00.123456789Z", "2026-09-10 14:00:00.123456"),
    ("20260910T140000+0200", "2026-09-10 12:00:00"),
    ("20260910", "2026-09-10 00:00:00"),
    ("2026-W37-4", "2026-09-10 00:00:00"),
    ("2026-253", "2026-09-10 00:00:00"),
    # A zone by its name.
    ("Thu, 10 Sep 2026 14:00:00 UTC", "2026-09-10 14:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 CEST", "2026-09-10 12:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 CET", "2026-09-10 13:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 MESZ", "2026-09-10 12:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 BST", "2026-09-10 13:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 EEST", "2026-09-10 11:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 MSK", "2026-09-10 11:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 JST", "2026-09-10 05:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 AEST", "2026-09-10 04:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 ACST", "2026-09-10 04:30:00"),
    ("Thu, 10 Sep 2026 14:00:00 NPT", "2026-09-10 08:15:00"),
    ("Thu, 10 Sep 2026 14:00:00 NDT", "2026-09-10 16:30:00"),
    ("Thu, 10 Sep 2026 14:00:00 pdt", "2026-09-10 21:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 ET", "2026-09-10 18:00:00"),  # in summer
    ("Thu, 10 Jan 2026 14:00:00 ET", "2026-01-10 19:00:00"),  # in winter
    ("Thu, 10 Sep 2026 14:00:00 PT", "2026-09-10 21:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 America/Los_Angeles", "2026-09-10 21:00:00"),
    ("Thu, 10 Jan 2026 14:00:00 Europe/Paris", "2026-01-10 13:00:00"),
    ("2026-09-10T14:00:00[Europe/Paris]", "2026-09-10 12:00:00"),
    ("2026-09-10T14:00:00+02:00[Europe/Paris]", "2026-09-10 12:00:00"),
    ("2026-09-10 14:00:00 UTC", "2026-09-10 14:00:00"),
    ("2026-09-10 14:00:00 +0200 CEST", "2026-09-10 12:00:00"),
    ("2026-09-10 14:00:00 Asia/Tokyo", "2026-09-10 05:00:00"),
    # An offset in another spelling.
    ("Thu, 10 Sep 2026 14:00:00 +02:00", "2026-09-10 12:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 +2", "2026-09-10 12:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 GMT+7", "2026-09-10 07:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 GMT+0700", "2026-09-10 07:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 GMT +07:00", "2026-09-10 07:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 UTC-3", "2026-09-10 17:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 UTC+05:45", "2026-09-10 08:15:00"),
    ("Thu, 10 Sep 2026 14:00:00 UTC\N{MINUS SIGN}3", "2026-09-10 17:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 Etc/GMT+7", "2026-09-10 21:00:00"),  # whose signs are the other way round
    ("Thu, 10 Sep 2026 14:00:00 +0200 (CEST)", "2026-09-10 12:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 (CEST)", "2026-09-10 12:00:00"),
    ("Thu Sep 10 2026 14:00:00 GMT+0200 (Central European Summer Time)", "2026-09-10 12:00:00"),
    # Other orders.
    ("Thu Sep 10 14:00:00 CEST 2026", "2026-09-10 12:00:00"),
    ("Thu Sep 10 14:00:00 2026", "2026-09-10 14:00:00"),
    ("Thu Sep 10 14:00:00 +0200 2026", "2026-09-10 12:00:00"),
    ("Thursday, September 10, 2026", "2026-09-10 00:00:00"),
    ("Sep. 10, 2026 at 2:05 p.m. EDT", "2026-09-10 18:05:00"),
    ("10th of September 2026, 14:05", "2026-09-10 14:05:00"),
    ("10-Sep-2026 14:00", "2026-09-10 14:00:00"),
    ("2026 Sep 10 14:00", "2026-09-10 14:00:00"),
    ("2026/09/10 14:00:00 +0200", "2026-09-10 12:00:00"),
    ("2026-9-1", "2026-09-01 00:00:00"),
    ("2026-09-10+02:00", "2026-09-10 00:00:00"),  # a day, and no time
    ("10.09.2026 14:00", "2026-09-10 14:00:00"),  # full stops are written where the day comes first
    ("10. 9. 2026", "2026-09-10 00:00:00"),
    ("09/13/2026", "2026-09-13 00:00:00"),
    ("13/09/2026 2:00 PM", "2026-09-13 14:00:00"),
    ("9/9/2026", "2026-09-09 00:00:00"),
    # The weekday counts for nothing, right or wrong.
    ("Mon, 10 Sep 2026 14:00:00 GMT", "2026-09-10 14:00:00"),
    ("Thurs,10 Sep 2026 14:00:00 GMT", "2026-09-10 14:00:00"),
    # Twelve hours.
    ("Thu, Sep 10 2026 02:00:00 PM", "2026-09-10 14:00:00"),
    ("Thu, 10 Sep 2026 12:00:00 AM GMT", "2026-09-10 00:00:00"),
    ("Thu, 10 Sep 2026 12:30 pm", "2026-09-10 12:30:00"),
    ("Thu, 10 Sep 2026 2 PM PDT", "2026-09-10 21:00:00"),
    ("Thu, 10 Sep 2026 2:00\u202fPM", "2026-09-10 14:00:00"),
    ("Thu, 10 Sep 2026 14:00:00 PM +0200", "2026-09-10 12:00:00"),
    # The edges of a day and of a minute.
    ("Thu, 10 Sep 2026 24:00:00 GMT", "2026-09-11 00:00:00"),
    ("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31 23:59:59"),
    ("Sun, 29 Mar 2026 02:30:00 +0100", "2026-03-29 01:30:00"),
    # Other languages.
    ("Mi, 10 Dez 2025 14:00:00 +0100", "2025-12-10 13:00:00"),
    ("10. März 2026, 14.30 Uhr", "2026-03-10 14:30:00"),
    ("mer., 10 sept. 2025 14:00:00 +0200", "2025-09-10 12:00:00"),
    ("1er août 2026 à 14h30", "2026-08-01 14:30:00"),
    ("quinta-feira, 10 de setembro de 2026", "2026-09-10 00:00:00"),
    ("jueves, 10 de septiembre de 2026 14:00", "2026-09-10 14:00:00"),
    ("8 Gennaio 2026", "2026-01-08 00:00:00"),
    ("10 września 2026", "2026-09-10 00:00:00"),
    ("10 Ağustos 2026 14:00", "2026-08-10 14:00:00"),
    ("Чт, 10 сент. 2026 14:00:00 +0300", "2026-09-10 11:00:00"),
    ("10 Σεπτεμβρίου 2026", "2026-09-10 00:00:00"),
    ("2026. szeptember 10. 14:00", "2026-09-10 14:00:00"),
    ("2026年9月10日", "2026-09-10 00:00:00"),
    ("2026年9月10日（木）14時05分", "2026-09-10 14:05:00"),
    ("٢٠٢٦-٠٩-١٠", "2026-09-10 00:00:00"),
    # Counted in seconds.
    ("1700000000", "2023-11-14 22:13:20"),
    ("1700000000000", "2023-11-14 22:13:20"),
    ("1700101101120", "2023-11-16 02:18:21"),  # its figures make a day of 1700 too
]

NONE = [
    "", "soon", "yesterday", "no date at all in 2026", "2026", "Sep 2026",
    # Zones that nobody knows, or that several know.
    "Thu, 10 Sep 2026 14:00:00 XYZ", "Thu, 10 Sep 2026 14:00:00 IST", "Thu, 10 Sep 2026 14:00:00 A",
    "Thu, 10 Sep 2026 14:00:00 Europe/Atlantis", "Thu, 10 Sep 2026 14:00:00 ../etc/localtime",
    "Thu, 10 Sep 2026 14:00:00 +2500", "2026-09-10T14:00:00+99:99", "2026-09-10T14:00:00+02:0x",
    "2026-09-10 14:00:00 UTC and more", "Thu, 10 Sep 2026 14:00:00 China Standard Time",
    # Which is the day?
    "9/10/2026", "9/10/2026 2:00:00 PM", "09-10-2026", "10/09/26",
    # No such day, no such time.
    "Thu, 30 Feb 2026 10:00:00 +0000", "2026-02-29", "2026-13-01", "2026-09-10T25:00:00Z", "2026-09-10T14:61:00Z",
    "2026-09-10T14:00:61Z", "2026-09-10T24:00:01Z", "14:00 AM, 10 Sep 2026", "10 Sep 2026 14:00 AM", "2026-366",
    # A month that is October in one language and November in another; a day, a year and no month.
    "10 listopada 2025", "10 Xyz 2026 14:00",
    # A program's zero, long ago, and what is to come.
    "Thu, 01 Jan 1970 00:00:00 GMT", "0", "-1", "0001-01-01T00:00:00Z", "Sun, 04 Sep 1955 12:00:00 GMT",
    "2099-01-01", "9999-12-31T23:59:59-12:00", "99999999999999999999",
]  # fmt: skip


@pytest.mark.parametrize(("written", "moment"), READ)
def test_a_written_date_is_the_moment_it_names(written: str, moment: str) -> None:
    assert written_date(f" {written}\n", NOW) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize("written", NONE)
def test_what_cannot_be_known_is_no_date(written: str) -> None:
    assert written_date(written, NOW) is None


def test_dates_are_believed_up_to_a_day_ahead() -> None:
    assert believable(datetime(2026, 12, 2), NOW)
    assert believable(datetime(2026, 12, 2, 0, 0, 1, tzinfo=UTC), NOW) is None
    assert believable(None, NOW) is None


def test_no_name_of_a_month_stands_for_two() -> None:
    words = [word for names in months._NAMES.values() for word in names.split()]
    assert len(words) == len(set(words))
    assert [months.month_of(word) for word in ("Mär", "DÉC", "мая", "listopad")] == [3, 12, 5, None]


def test_abbreviations_of_zones_mean_what_the_time_zone_database_says() -> None:
    """But for those of RFC 822, which elsewhere may mean something else."""
    settled = {*"EST EDT CST CDT MST MDT PST PDT".split()}
    seen: dict[str, set[timedelta | None]] = {}
    for name in available_timezones():
        for month in (1, 7):
            moment = datetime(2026, month, 1, tzinfo=ZoneInfo(name))
            seen.setdefault(moment.tzname() or "", set()).add(moment.utcoffset())
    for name, minutes in time_zones._OFFSETS.items():
        if name not in settled and name in seen:
            assert seen[name] == {timedelta(minutes=minutes)}, name

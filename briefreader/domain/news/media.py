"""What an article has besides its text: pictures, sounds, films, frames, files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urlsplit

from briefreader.domain.text.clean import clean_line


class MediumKind(StrEnum):
    """What it is, as far as that is known."""

    PICTURE = "picture"
    AUDIO = "audio"
    VIDEO = "video"
    FRAME = "frame"  # a page of somebody else's inside the article
    FILE = "file"


ENDINGS = {
    **dict.fromkeys("jpg jpeg png gif webp svg avif bmp tiff".split(), MediumKind.PICTURE),
    **dict.fromkeys("mp3 m4a aac ogg oga opus wav flac wma".split(), MediumKind.AUDIO),
    **dict.fromkeys("mp4 m4v webm mov mkv avi ogv wmv flv mpg mpeg m3u8".split(), MediumKind.VIDEO),
    **dict.fromkeys("pdf epub zip gz torrent doc docx odt xls xlsx ods csv ppt pptx odp txt".split(), MediumKind.FILE),
}
"""What a file is by the end of its name."""

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Medium:
    """One of them; nothing is ever fetched of it that the reader did not ask for."""

    kind: MediumKind
    url: str  # http or https, and clean; empty where it has no such address
    words: str = ""  # what says what it is, in one clean line: a picture's description, a file's title
    type: str = ""  # its MIME type, as its publisher gives it, in small letters
    length: int = 0  # in bytes, as its publisher gives it; 0 where that is not known
    enclosed: bool = False  # it came beside the text, as an enclosure of the feed's entry

    @property
    def playable(self) -> bool:
        """Whether a player may make something of it."""
        return bool(self.url) and self.kind in (MediumKind.AUDIO, MediumKind.VIDEO)

    @property
    def name(self) -> str:
        """What it is called: by its words, else by its file's name, for a page by its host; empty for none of these."""
        return self.words or self.place

    @property
    def place(self) -> str:
        """Its file's name, or for a page its host; empty where it has no address."""
        try:
            parts = urlsplit(self.url)
            host = parts.hostname or ""
        except ValueError:
            return ""
        name = clean_line(unquote(parts.path.rpartition("/")[2], errors="replace"))
        if self.kind is not MediumKind.FRAME and name.rpartition(".")[2].lower() in ENDINGS:
            return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
        return clean_line(host).removeprefix("www.")

    @property
    def label(self) -> str:
        """What it is, with what says which: "Picture: A cat on a roof", "Audio: talks.mp3", "Picture"."""
        said = self.words if self.kind is MediumKind.PICTURE else self.name
        noun = self.kind.value.capitalize()
        return f"{noun}: {said}" if said else noun

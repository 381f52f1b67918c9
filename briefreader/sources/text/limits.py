"""How much of one document is read, in one place: what is over a limit is refused, cut or left out."""

REDIRECTS = 10  # hops before a fetch is given up
ADDRESS = 4096  # characters of an address
VALIDATOR = 1024  # characters of an ETag or a Last-Modified that are kept

RETRY_AFTER = (60.0, 86_400.0)  # seconds that a server may ask us to wait: from a minute to a day
FRESH = 86_400  # seconds for which a publisher may say that a feed stays as it is

ENTRIES = 20_000  # of one feed document: one with more is refused, for nobody reads it
TITLE = 1000  # characters of a title
TITLE_FROM_TEXT = 80  # characters of a title made from the text of an entry without one
BYLINE = 300  # characters
GUID = 4096  # characters of an entry's guid
TEXT = 1_000_000  # characters of one entry's or page's text; what follows is cut off
MARKUP = 4_000_000  # characters of one entry's markup that are looked at
BLOCKS = 20_000  # of one text
LINKS = 2000  # links kept of one text
MEDIA = 200  # pictures, films and files kept of one text
PAGE = 3_000_000  # bytes of a page that full-text extraction looks at
FOUND_FEEDS = 50  # feeds kept of one page that announces them
TRIED_FEEDS = 5  # of those, asked for one after the other until one can be read

FEED_LIST = 20_000_000  # bytes of a list of feeds that are looked at
FEEDS_IN_LIST = 20_000  # feeds taken from one list
FOLDER = 300  # characters of a folder's path

ANNOTATIONS = 32_000_000  # bytes of a file of annotations: more is refused, for a part of it would be half a truth
NOTE = 1_000_000  # characters of one note, or of the words that one annotation is on
TAG = 1000  # characters
NAME = 1000  # characters of a speaker's name or role

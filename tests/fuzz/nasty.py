"""What is put into documents: pieces that programs of this kind have stumbled over."""

from __future__ import annotations

from random import Random

NUMBERS = (
    "-1", "0", "1", "007", "1e999", "-1e-999", "NaN", "Infinity", "2147483648", "9223372036854775808", "9" * 30,
    "9" * 5000, "0x7fffffff", "١٢٣", "²", "1_000",
)  # fmt: skip

TEXTS = (
    # controls, and what they make where a terminal obeys
    "\0", "\x1b[2J", "\x1b]52;c;aGk=\x07", "\x1b]0;x\x1b\\", "\x07", "\x08", "\x7f", "\x85", "\x9b2J", "\x9d8;;x\x9c",
    "\r", "\n", "\r\n\r\n", "\t", "\v\f", "\u2028", "\u2029",
    # marks that reorder, hide or pile up
    "\u202e", "\u2066x\u2069", "\u200b", "\u200d", "\ufeff", "\ufffe", "\uffff", "\U000e0041", "\U0001f3f4\U000e0067",
    "\u0301" * 40, "a\u0335\u0301" * 20, "\u1100\u1161\u11a8", "\ufb01", "ſ", "İ", "ẞ", "\U0001f468\u200d\U0001f469",
    # references and ends of things
    "&#27;", "&amp;#27;", "&#x9d;", "&#0;", "&#xD800;", "&#1114112;", "&#99999999999999;", "&amp;amp;amp;", "&nbsp;",
    "&unknown;", "&", "<", ">", "<!--", "-->", "&lt;!--", "]]>", "<![CDATA[", "<!", "<?", "</", "<a", "<p>", "<br>",
    "<script>x</script>", "<b>", "</b>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&lt;p&gt;x&lt;/p&gt;", "<x:y/>",
    # what exports and consoles read
    "[/]", "[bold]", "[@click=app.quit]q[/]", "[[x]]", "![x](http://x/)", "[x](javascript:x)", "---\n", "...\n", "# x",
    "%%", "==", "::", "^x", "`", "``` \n", "=1+1", "-x", "@x", "{{x}}", "{words}", "<!-- briefreader:begin x sha=x -->",
    "<!-- briefreader:end x -->", "#+end_quote", ":PROPERTIES:", ":END:", "* TODO x", "id:: x", "\\", "$x$", "|", "~",
    # quotation marks and who said it
    "“", "”", "\"", "'", "’", "«", "»", "„", "‘", "…", "—", " said ", " she said. ", "he added", "according to ",
    "“I will not,” said Ada Example, the chair. ", "Ada Example: ", ". ", "? ", "!”", " of the ", "Mr. ", "U.S. ",
    # addresses
    "javascript:alert(1)", "file:///etc/passwd", "http://", "http://[", "http://x:99999/", "//x", "http://a@b@c/",
    "http://xn--/", "http://127.0.0.1/", "http://\u202ex/", "data:,x", "http://x/%zz", "http://x" + "/y" * 3000,
    # dates
    "0000-00-00", "9999-12-31T23:59:60Z", "1970-01-01", "-0001-01-01", "2026-02-29", "31/31/2026",
    "2026-01-10T12:00:00+99:99",
    "Thu, 99 Foo 2026 25:61:61 +9999", "0001-01-01T00:00:00+23:59", "2026年13月40日", "1700000000", "99999999999999",
    # words that grow
    "ß" * 50, "x" * 5000, "word " * 1000, "é" * 2000, " " * 3000, "\n" * 2000, "." * 2000, "(" * 500, '"' * 500,
    "“" * 300,
    "*" * 400, "[" * 400, "A. " * 700, "Ada " * 700, "𝔘" * 300, "日本" * 500,
    # queries and settings
    "or", "-", "(", ")", "is:unread", "is:", "since:7d", "since:9999y",
    "before:0001-01-01T00:00+14:00", "saved:x", "actor:", 'from:"', "NEAR(",
    "a AND",
    "col:val", "*", "null", "true", "[[keys]]", "= =", '"""', "\\u0000", "\\ud800",
)  # fmt: skip

BYTES = (
    b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x80",
    b"\x00\x00\x00", b"\x1f\x8b", b"\x1b$B", b"~{", b"+AGEAYg-", b"\xa4\xcf", b"\x93x\x94",
    b"<?xml version='1.1' encoding='utf-16'?>", b"<?xml version='1.0' encoding='idna'?>", b"<?xml encoding='",
    b"<meta charset='utf-7'>", b"<meta charset='unicode_escape'>",
)  # fmt: skip

ENCODINGS = (
    "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-8-sig", "latin-1", "cp1252", "cp1251", "koi8-r",
    "shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "big5", "euc-kr", "utf-7", "cp037",
)  # fmt: skip


def nasty(chance: Random) -> str:
    """One piece."""
    return chance.choice(NUMBERS if chance.random() < 0.15 else TEXTS)

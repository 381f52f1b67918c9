"""The names of the months in the languages that feeds are written in, in full and shortened."""

from __future__ import annotations

from briefreader.domain.text.folding import folded

_NAMES = {  # from Unicode's CLDR; "listopada", October here and November there, is left out, as are all such
    1: """
        ene enero gen gener gennaio ian ianuarie jaan jaanuar jan janar janeiro janner januar januara januari
        january janv janvaris janvier led leden ledna oca ocak saus sausio sausis sij sijecanj sijecnja sty
        styczen stycznia tammi tammikuu tammikuuta urt urtarrila xan xaneiro ιαν ιανουαριοσ ιανουαριου сту
        студзень студзеня січ січень січня янв январь января яну януари јан јануар јануари
    """,
    2: """
        feb febbraio feber febr febreiro febrer febrero februar februara februari februarie februaris february
        fev fevereiro fevr fevrier helmi helmikuu helmikuuta lut lutego luty ots otsaila shk shkurt sub subat
        uno unor unora vas vasario vasaris veebr veebruar velj veljaca veljace φεβ φεβρουαριοσ φεβρουαριου лют
        лютага лютии лютого люты феб фебруар фев февр февраль февраля февруари
    """,
    3: """
        bre brezen brezna kov kovas kovo maalis maaliskuu maaliskuuta maart mac mar marc marca march marcius
        marco marec maret mars mart martie marts martxoa marz marzec marzo mrt mrz ozu ozujak ozujka μαρ μαρτιοσ
        μαρτιου бер березень березня мар март марта сак сакавік сакавіка
    """,
    4: """
        abr abril api apirila apr april aprila aprile aprilie aprilis aprill avr avril bal balandis balandzio
        dub duben dubna huhti huhtikuu huhtikuuta kwi kwiecien kwietnia nis nisan pri prill tra travanj travnja
        απρ απριλιοσ απριλιου апр апрель апреля април квіт квітень квітня кра красавік красавіка
    """,
    5: """
        geg geguze geguzes kve kveten kvetna mag maggio mai maiatza maig maijs maio maj maja majus may mayo
        mayıs mei svi svibanj svibnja touko toukokuu toukokuuta μαι μαιοσ μαιου маи мая мај трав травень травня
    """,
    6: """
        birz birzelio birzelis cerven cervna cvn cze czerwca czerwiec eka ekaina giu giugno haz haziran iun
        iunie juin jun juna june junho juni junij junijs junio junius juny juuni kesa kesakuu kesakuuta lipanj
        lipnja qer qershor xuno ιουν ιουνιοσ ιουνιου июн июнь июня черв червень червня чэр чэрвень чэрвеня юни
        јун јуни
    """,
    7: """
        cervence cervenec cvc heina heinakuu heinakuuta iul iulie juil juillet jul jula julai julho juli julij
        julijs julio juliol julius july juuli korr korrik liep liepa liepos lipca lipiec lug luglio srpanj
        srpnja tem temmuz uzt uztaila xul xullo ιουλ ιουλιοσ ιουλιου июл июль июля лип липень липня ліп ліпень
        ліпеня юли јул јули
    """,
    8: """
        abu abuztua ag ago agost agosto agu agust agustos agustus aou aout aug august augusta augusti augusts
        augustus augusztus avg avgust elo elokuu elokuuta gush gusht kol kolovoz kolovoza ogo ogos rugp
        rugpjucio rugpjutis sie sierpien sierpnia srpen srpna αυγ αυγουστοσ αυγουστου авг август августа жні
        жнівень жніуня серп серпень серпня
    """,
    9: """
        eyl eylul ira iraila rugs rugsejis rugsejo ruj rujan rujna sep sept september septembra septembre
        septembrie septembris septiembre set setembre setembro settembre sht shtator syys syyskuu syyskuuta
        szept szeptember wrz wrzesien wrzesnia zar zari σεπ σεπτεμβριοσ σεπτεμβριου вер верасень верасня
        вересень вересня сен сент сентябрь сентября сеп септембар септември
    """,
    10: """
        eki ekim loka lokakuu lokakuuta oct october octobre octombrie octubre okt oktober oktobra oktobris
        oktoober ott ottobre out outubro paz pazdziernik pazdziernika rij rijen rijna spal spalio spalis tet
        tetor urr urria οκτ οκτωβριοσ οκτωβριου жовт жовтень жовтня кас кастрычнік кастрычніка окт октобар
        октомври октябрь октября
    """,
    11: """
        aza azaroa kas kasım lapkr lapkricio lapkritis listopadu marras marraskuu marraskuuta nen nentor
        noiembrie nov november novembra novembre novembris novembro noviembre stu studeni studenoga νοε
        νοεμβριοσ νοεμβριου лист листопад листопада ліс лістапад лістапада нов новембар ное ноември ноя нояб
        ноябрь ноября
    """,
    12: """
        abe abendua ara aralık dec december decembra decembre decembrie decembris decembro des desember desembre
        dets detsember dez dezember dezembro dhj dhjetor dic dicembre diciembre dis disember gru grudnia
        grudzien gruod gruodis gruodzio joulu joulukuu joulukuuta pro prosinac prosinca prosince prosinec δεκ
        δεκεμβριοσ δεκεμβριου груд грудень грудня дек декабрь декабря декември дец децембар сне снежань снежня
    """,
}
_NUMBERS = {name: number for number, names in _NAMES.items() for name in names.split()}


def month_of(word: str) -> int | None:
    """The number of the month that `word` names, 1 to 12; None where it names none, or not the same everywhere."""
    return _NUMBERS.get(folded(word))

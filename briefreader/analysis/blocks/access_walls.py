"""Whether a page has the article that a feed tells of, or a wall before it: cookies, a login, a subscription, an error.

Walls are short, hold none of the words that tell the article from others, and are made of the same words everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from briefreader.analysis.text.words import STOP
from briefreader.domain.text.folding import folded
from briefreader.domain.text.unspaced_scripts import CHARACTERS

_LONG = 3000
"""Characters from which a text is no wall, whatever it says."""

_SHARED = 0.12
"""Of the telling words of title and summary, the share that the article repeats: 0.14 and more on 91 real pages, at
most 0.11 on walls."""

_ENOUGH = 3  # telling words of title and summary, of which the article must repeat some
_FEW = 2  # paragraphs in which an article may be told from a wall by those words alone

_WALLED, _WALL = 0.2, 0.3
"""Share of a text's words that walls are made of: 0.4 and more in walls, 0.09 at most in real pages.  The first is
enough for a text that repeats nothing of title and summary, the second for what stands behind a repeated summary."""

_SHORTEST = 4  # letters of a word that tells something, where words are parted by blanks
_STEM = 6  # letters by which words are compared: endings change
_UNSPACED = re.compile(f"[{CHARACTERS}]+")
_WORD = re.compile(r"[^\W\d_]+")
_HIRAGANA = re.compile("[\u3040-\u309f]+")  # endings and particles
_SENTENCE = re.compile(r"[^.!?…。！？\n]+")

_WALL_WORDS = """
cookie cookies privacy consent partner device data personal personalised information store access content advertising
adverts choose browser browsing javascript enable enabled disable automatic redirect checking check request verify
human robot captcha security cloudflare login logged sign signed email address password forgot forgotten remember
register registered registration account subscribe subscription unlimited limit limited article articles free month
continue reading reader read journalism support member premium digital trial offer cancel anytime page
pages website site found error sorry moved deleted exist exists looking search homepage home available please click
button allow accept agree reject decline settings preferences policy terms conditions

datenschutz privatsphare einwilligung zustimmung zustimmen akzeptieren ablehnen gerat partner informationen daten
personenbezogene personalisierte werbung anzeigen inhalte einstellungen dienste zwecke browser aktivieren anmelden
angemeldet einloggen konto passwort kennwort mailadresse registrieren abonnement abonnieren abonnenten jetzt testen
kostenlos monatlich kundbar zugang artikel weiterlesen lesen seite gefunden fehler leider verschoben geloscht suche
startseite verfugbar existiert

vie privee confidentialite consentement partenaires appareil terminal donnees personnelles informations publicite
publicites contenu contenus personnalises finalites parametrer parametres accepter refuser navigateur activer
connexion connectez identifiez compte passe oublie inscrivez inscription abonnez abonne abonnes abonnement offre
essai gratuit mois reserve lire suite article lecture page introuvable trouvee erreur desole deplacee supprimee
recherche accueil disponible

privacidad consentimiento socios dispositivo datos personales informacion publicidad anuncios contenido personalizado
finalidades configuracion aceptar rechazar navegador activar habilitar iniciar inicia sesion cuenta contrasena correo
registrate registro suscribete suscripcion suscriptores oferta prueba gratis acceso ilimitado articulo leyendo lectura
seguir pagina encontrada encontrado existe sentimos movida eliminada buscar portada disponible

riservatezza consenso partner dispositivo dati personali informazioni pubblicita annunci contenuti personalizzati
finalita impostazioni preferenze accetta accettare rifiuta rifiutare browser abilita accedi accesso account password
registrati registrazione abbonati abbonamento offerta prova gratis illimitato articolo continua leggere lettura
riservato pagina trovata trovato errore spiacenti spostata eliminata cerca disponibile

privacidade consentimento parceiros dispositivo dados pessoais informacoes publicidade anuncios conteudo conteudos
personalizados finalidades definicoes configuracoes aceitar rejeitar recusar navegador ativar sessao conta senha
palavra registe cadastre assine assinatura assinantes oferta gratis acesso ilimitado artigo exclusivo continuar lendo
ler leitura pagina encontrada encontrado erro desculpe removida pesquisa disponivel

privacybeleid toestemming partners apparaat gegevens persoonlijke gepersonaliseerde informatie advertenties inhoud
doeleinden instellingen accepteren akkoord weigeren browser inschakelen inloggen aanmelden account wachtwoord
vergeten registreer registreren abonneer abonnement abonnees proberen gratis onbeperkt toegang artikel lezen verder
pagina gevonden fout helaas verplaatst verwijderd zoeken beschikbaar

integritet samtycke personuppgifter enhet information annonser annonsering innehall installningar godkann acceptera
avvisa webblasare aktivera logga inloggad konto losenord glomt registrera prenumerera prenumeration prenumerant
prenumeranter manad fortsatta artikeln lasa laser sidan hittades hittar kunde tyvarr flyttats raderats startsidan
personvern samtykke personopplysninger enhet annonser innhold innstillinger godta avvis nettleser passord glemt
abonner abonnement abonnent abonnenter maned fortsett fortsaet artikkelen artiklen lese laese siden funnet fundet
desverre desvaerre slettet privatliv oplysninger indhold indstillinger adgangskode
evasteet evasteita tietosuoja suostumus laite tiedot mainonta sisalto asetukset hyvaksy selain kirjaudu salasana
tilaa tilaus tilaajille lukemista artikkeli sivua loytynyt

prywatnosc prywatnosci zgoda zgode partnerzy urzadzeniu dane danych osobowych reklamy tresci ustawienia akceptuj
odrzuc przegladarka przegladarce zaloguj logowanie konto haslo zarejestruj prenumerata prenumeratorow subskrypcja
dostep artykul czytaj czytanie dalej strona strony znaleziono blad przepraszamy
soukromi souhlas partneri zarizeni udaje osobni reklamy obsah nastaveni prijmout odmitnout prohlizec prihlaste
prihlaseni ucet heslo registrace predplatne predplatitele pristup clanek cist dale stranka nalezena chyba
gizlilik cerez cerezleri onay veri kisisel reklam icerik ayarlar kabul tarayici giris hesap sifre uye abone abonelik
erisim makale okumaya devam sayfa bulunamadi hata

файлы cookie конфиденциальности согласие согласны данные данных персональных реклама контент сайт сайта сайтом
настройки принять браузер войдите войти вход аккаунт пароль зарегистрируйтесь регистрация подписка подписку подпишитесь
подписчиков доступ статья статьи материал чтение чтения читать страница страницы найдена ошибка извините удалена
згоду даних налаштування прийняти увійдіть увійти акаунт передплата передплатників сторінка сторінку знайдено помилка
απορρητο απορρητου συγκαταθεση συσκευη δεδομενα διαφημισεις περιεχομενο ρυθμισεις αποδοχη συνδεση συνδεθειτε κωδικο
συνδρομη συνδρομητες αρθρο σελιδα βρεθηκε σφαλμα
ملفات الارتباط الخصوصية الموافقة بيانات البيانات الشخصية الإعلانات المحتوى الإعدادات قبول المتصفح تسجيل الدخول حساب
كلمة المرور اشترك الاشتراك للمشتركين المقال قراءة متابعة الصفحة موجودة خطأ
פרטיות הסכמה מידע פרסום תוכן הגדרות דפדפן התחברות התחבר חשבון סיסמה הרשמה מנוי מנויים כתבה המשך קריאה הדף נמצא שגיאה

クッキー 個人情報 プライバシー 同意 設定 広告 利用規約 ログイン 会員登録 会員限定 有料会員 有料記事 無料会員 登録
購読 続き 記事 残り 文字 閲覧 ページ 見つかりません 存在しない 削除 移動 エラー ブラウザ
使用 隐私 政策 同意 接受 设置 广告 浏览器 登录 注册 账号 密码 订阅 会员 付费 免费 阅读 继续 全文 文章 页面
找不到 不存在 错误 返回 首页
隱私 設置 廣告 瀏覽器 登入 註冊 帳號 訂閱 會員 付費 免費 閱讀 繼續 頁面 錯誤 返回首頁
쿠키 개인정보 동의 설정 광고 브라우저 로그인 회원가입 비밀번호 구독 구독자 유료 무료 기사 계속 페이지
찾을 없습니다 오류
"""


def has_article(paragraphs: Sequence[str], title: str, summary: str) -> bool:
    """Whether a page, its headings left out, has the article that a feed tells of by title and summary.

    A long text always is one.  A short one repeats some of the words that tell the article from others; one of several
    paragraphs need not, unless it sounds like a wall.  What a short one adds to the summary is not what walls say, or
    repeats those words: there are articles about cookies and subscriptions.
    """
    page = "\n".join(paragraphs)
    if len(page) >= _LONG:
        return True
    telling = set(_stems(f"{title}\n{summary}")) - _walls()
    if not _tells(page, telling):
        few = len(paragraphs) <= _FEW and len(telling) >= _ENOUGH
        return not few and _wall_share(page) < _WALLED
    known = folded(f"{title}\n{summary}")
    added = " ".join(said for said in _SENTENCE.findall(page) if folded(said).strip() not in known)
    return _wall_share(added) < _WALL or _tells(added, telling)


def _tells(text: str, telling: Set[str]) -> bool:
    """Whether enough of these words are in it."""
    return 0 < len(telling & set(_stems(text))) >= _SHARED * len(telling)


def _wall_share(text: str) -> float:
    """Of the words of `text`, how many walls are made of."""
    stems = list(_stems(text))
    return sum(one in _walls() for one in stems) / len(stems) if stems else 0.0


def _stems(text: str) -> Iterator[str]:
    """The words of a text as they are compared: their beginnings, or pairs of characters where words are not parted."""
    plain = folded(text)
    for run in _UNSPACED.findall(plain):
        pairs = (run[at : at + 2] for at in range(len(run) - 1))
        yield from (pair for pair in pairs if not _HIRAGANA.fullmatch(pair))
    for word in _WORD.findall(_UNSPACED.sub(" ", plain)):
        if len(word) >= _SHORTEST and word not in STOP:
            yield word[:_STEM]


@cache
def _walls() -> frozenset[str]:
    return frozenset(_stems(_WALL_WORDS))

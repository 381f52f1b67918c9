"""Abbreviations whose dot does not end a sentence, by how sure that is."""

from __future__ import annotations

TITLES = frozenset(
    # stand before a name: their dot never ends a sentence
    """
    mr mrs ms mx messrs dr prof rev revd fr sr sra hon st ste sen sens rep reps gov govs gen col lt capt cpt
    cmdr comdr cdr maj sgt cpl pvt adm brig supt det insp pres atty asst assoc amb del dep dir exec mgr msgr ald
    pfc spc m mme mlle mt ft vs v viz cf ca approx e.g i.e eg ie al op nos
    """.split()
) - {"al"}
NUMBERED = frozenset("no nos art arts sec secs p pp vol vols ch chap fig figs eq par para n° nº nr".split())
"""Stand before a number; their dot ends a sentence before anything else."""

DATED = frozenset(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """.split()
)

PLAIN = frozenset(
    # may stand at a sentence's end; the next word decides
    """
    inc corp co cos ltd llc plc bros jr sr esq etc al dept dist div est ave blvd rd hwy univ u.s u.k u.n e.u
    u.s.a d.c l.a n.y n.j n.c s.c n.h n.m n.d s.d r.i w.va calif ariz ark colo conn del fla ga ill ind kan kans
    ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ala ont que b.c
    a.d b.a m.a ph.d m.d m.p m.p.s g.o.p a.m p.m am pm min hrs hr sq lb lbs oz kg km cm mm mph
    """.split()
)

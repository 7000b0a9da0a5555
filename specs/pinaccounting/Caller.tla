------------------------------- MODULE Caller -------------------------------
(***************************************************************************)
(* Processes that have the container open, and ask for maps and unmaps.    *)
(***************************************************************************)
EXTENDS Rules

\* A second process has the container open only where regions are looked at.
MayAsk(c) == Idle /\ ~Balloon /\ (c = "A" \/ Regions)

\* Some of the IOVAs are mapped already.
Overlaps(first, last) == Recorded \cap (first..last) # {}

\* No area is cut by the range: each is inside or outside.
WholeAreas(first, last) ==
    \A i \in Iova :
        LET pages == i..(i + area[i] - 1)
        IN  pages \cap (first..last) = {} \/ pages \subseteq first..last

Map(c, first, last) ==
    /\ MayAsk(c)
    /\ first <= last
    /\ ~Overlaps(first, last)
    /\ Begin("Map", c, None, first..last, "Fill")
    /\ UNCHANGED <<hostVars, recordVars, accountVars, iommuVars>>

Unmap(c, first, last) ==
    /\ MayAsk(c)
    /\ first <= last
    /\ Overlaps(first, last)
    /\ WholeAreas(first, last)
    /\ Begin("Unmap", c, None, Recorded \cap (first..last), "Clear")
    /\ UNCHANGED <<hostVars, recordVars, accountVars, iommuVars>>

\* The IOVA is inside the area that begins there, and not its first.
Inside(i, start) == start < i /\ i < start + area[start]

\* An area becomes two, of which the second begins at the IOVA.
Cut(i) ==
    /\ Idle
    /\ \E start \in Iova :
        /\ Inside(i, start)
        /\ area' = [area EXCEPT ![start] = i - start, ![i] = start + area[start] - i]
    /\ UNCHANGED <<hostVars, attached, plugged, accountVars, task, iommuVars>>
=============================================================================

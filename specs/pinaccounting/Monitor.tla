------------------------------ MODULE Monitor -------------------------------
(***************************************************************************)
(* The hypervisor's user space: it attaches domains, and changes what      *)
(* memory the guest has. Discarded memory is unmapped first; a moved slot  *)
(* and a page that the guest reports as free must not be mapped.           *)
(***************************************************************************)
EXTENDS Rules

\* Both domains come and go where they are looked at; beside memory that comes and goes only the second one does.
ComesAndGoes(d) == Shared \/ (Balloon /\ d = "D2")

Attach(d) ==
    /\ Idle
    /\ ComesAndGoes(d)
    /\ d \notin attached
    /\ Begin("Attach", "A", d, Recorded, "Fill")
    /\ UNCHANGED <<hostVars, recordVars, accountVars, iommuVars>>

Detach(d) ==
    /\ Idle
    /\ ComesAndGoes(d)
    /\ d \in attached
    /\ Begin("Detach", "A", d, Recorded, "Clear")
    /\ UNCHANGED <<hostVars, recordVars, accountVars, iommuVars>>

\* Pages can be populated when the guest has none of them, and discarded when it has all of them.
CanPopulate(first, last) == Idle /\ Balloon /\ first <= last /\ plugged \cap (first..last) = {}
CanDiscard(first, last)  == Idle /\ Balloon /\ first <= last /\ first..last \subseteq plugged

\* The guest gets pages, or gets them back from the balloon: they are mapped, and only then the guest's to use.
Populate(first, last) ==
    /\ CanPopulate(first, last)
    /\ Begin("Populate", "A", None, first..last, "Fill")
    /\ UNCHANGED <<hostVars, recordVars, accountVars, iommuVars>>

\* The guest gives pages back: they are unmapped, and only then the host's.
Discard(first, last) ==
    /\ CanDiscard(first, last)
    /\ Begin("Discard", "A", None, first..last, "Clear")
    /\ UNCHANGED <<hostVars, recordVars, accountVars, iommuVars>>

\* A page that is not mapped gets another frame.
MoveSlot(p, f) ==
    /\ Balloon
    /\ backing[p] # None
    /\ ~Kept(p)
    /\ owner[f] = "Other"
    /\ backing' = [backing EXCEPT ![p] = f]
    /\ owner' = [owner EXCEPT ![backing[p]] = "Other", ![f] = "Guest"]
    /\ UNCHANGED <<pins, recordVars, accountVars, task, iommuVars>>

\* The host takes a page that the guest reports as free and that is not mapped; the guest may touch it again at any time.
ReportFree(p) ==
    /\ Balloon
    /\ backing[p] # None
    /\ ~Kept(p)
    /\ backing' = [backing EXCEPT ![p] = None]
    /\ owner' = [owner EXCEPT ![backing[p]] = "Other"]
    /\ UNCHANGED <<pins, recordVars, accountVars, task, iommuVars>>
=============================================================================

----------------------------- MODULE DoubleUndo -----------------------------
(***************************************************************************)
(* The page that could not be pinned is taken back at once, and again with *)
(* the others.                                                             *)
(* ChromiumOS kernel/dma/coiommu.c, mark_pfns: derived from its error      *)
(* path, which leaves the page out that has taken its own count back: no   *)
(* published case is known                                                 *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveRecheck(c) ==
    LET p == First(left[c])
    IN  /\ at[c] = "Recheck"
        /\ c \notin asking
        /\ CASE p \notin pinned -> Fail(c) /\ UNCHANGED inUse
             [] p \in pinned /\ left[c] # {p} -> Begin(c, at[c], left[c] \ {p}) /\ UNCHANGED <<request, missing, inUse>>
             [] OTHER -> Succeed(c) /\ UNCHANGED request
        /\ count' = IF p \in pinned THEN count ELSE TakenBack(p)
        /\ UNCHANGED <<accessed, pinned, asking, balloon, hostVars>>
=============================================================================

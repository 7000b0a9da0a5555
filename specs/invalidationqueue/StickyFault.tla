---------------------------- MODULE StickyFault -----------------------------
(***************************************************************************)
(* The fault of a unit is not cleared when it is reported: every later     *)
(* wait is told of it again, and nothing is released.                      *)
(* derived from qi_check_fault in Linux drivers/iommu/intel/dmar.c, which  *)
(* clears the fault bits that it has seen: no published case is known      *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectiveComplete(u) ==
    /\ AtHead(u, "Wait")
    /\ LET w == ring[u, head[u]][2]
       IN  IF Numbered
           THEN semaphore' = w /\ UNCHANGED status
           ELSE /\ status' = [status EXCEPT ![u, w] = IF u \in faulty THEN "Failed" ELSE "Done"]
                /\ UNCHANGED semaphore
    /\ Consume(u)
    /\ UNCHANGED <<cpuVars, lock, free, sequence, tail, faulty, deviceVars>>
=============================================================================

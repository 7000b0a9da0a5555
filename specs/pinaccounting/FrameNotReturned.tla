-------------------------- MODULE FrameNotReturned --------------------------
(***************************************************************************)
(* A page that is reported as free loses its frame, and the host does not  *)
(* get it.                                                                 *)
(* firecracker issue 6167: discard_range() silently fails to free physical *)
(* memory for memfd-backed (MAP_SHARED) guest regions                      *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveReportFree(p) ==
    /\ Balloon
    /\ backing[p] # None
    /\ ~Kept(p)
    /\ backing' = [backing EXCEPT ![p] = None]
    /\ UNCHANGED <<owner, pins, recordVars, accountVars, task, iommuVars>>
=============================================================================

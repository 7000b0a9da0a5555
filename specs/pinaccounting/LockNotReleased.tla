-------------------------- MODULE LockNotReleased ---------------------------
(***************************************************************************)
(* The error path of a map leaves the container locked.                    *)
(* Xen XSA-235 (CVE-2017-15596): add-to-physmap error paths fail to        *)
(* release lock on ARM                                                     *)
(* Xen XSA-277: certain failure paths do not release the lock of the p2m   *)
(* table                                                                   *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveCanReturn == task.phase = "Return" /\ task.op # "Undo"
=============================================================================

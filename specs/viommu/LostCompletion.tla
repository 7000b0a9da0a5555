--------------------------- MODULE LostCompletion ---------------------------
(***************************************************************************)
(* The wait descriptor is consumed, but its status word is never           *)
(* signalled.                                                              *)
(* xenbits.xen.org/xsa/advisory-373.html, CVE-2021-28692, 7c893abc4e,      *)
(* e4fee66043, c4e4434357: commands are dropped when the queue is full,    *)
(* and nobody is told of a time-out                                        *)
(* git.kernel.org/torvalds/c/4fc82cd907ac: iommu/vt-d: Don't issue ATS     *)
(* Invalidation request when device is disconnected                        *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveComplete ==
    /\ WorkerAt("Idle")
    /\ queue # <<>>
    /\ Head(queue)[1] = "Wait"
    /\ queue' = Tail(queue)
    /\ UNCHANGED <<completed, worker, shadow, guestVars, hostVars, deviceVars>>
=============================================================================

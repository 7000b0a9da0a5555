----------------------------- MODULE LeakedPin ------------------------------
(***************************************************************************)
(* The frame is unshadowed but stays pinned.                               *)
(* git.kernel.org/torvalds/c/873aefb376bb: vfio/type1: Unpin zero pages:   *)
(* pin and unpin use different predicates                                  *)
(* git.kernel.org/torvalds/c/ad89653f79f1: vhost-vdpa: fix page pinning    *)
(* leakage in error path                                                   *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveUnpin ==
    /\ WorkerAt("Unpin")
    /\ worker' = [worker EXCEPT !.step = "Reshadow", !.frame = None]
    /\ UNCHANGED <<queue, completed, shadow, guestVars, hostVars, deviceVars>>
=============================================================================

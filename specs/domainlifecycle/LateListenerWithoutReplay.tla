---------------------- MODULE LateListenerWithoutReplay ---------------------
(***************************************************************************)
(* A listener that comes late learns of later mappings only.               *)
(* gitlab.com/qemu-project/qemu/-/commit/508ce5eb00: hot-plug into a       *)
(* domain with existing mappings: the listener assumes that there is none. *)
(* gitlab.com/qemu-project/qemu/-/commit/d78c19b5cf: the replay ignores    *)
(* the base of the region                                                  *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveListen(e) ==
    /\ CanListen(e)
    /\ present' = present \cup {e}
    /\ UNCHANGED <<guestVars, task, iommuVars, topology, inflight>>
=============================================================================

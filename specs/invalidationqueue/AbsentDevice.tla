---------------------------- MODULE AbsentDevice ----------------------------
(***************************************************************************)
(* The unit waits for the answer of a device that is gone, and its queue   *)
(* stands still.                                                           *)
(* git.kernel.org/torvalds/c/4fc82cd907ac: iommu/vt-d: Don't issue ATS     *)
(* Invalidation request when device is disconnected                        *)
(* Xen 84c340ba4c, 1b39e1085c: the wrong IOMMU is asked, and               *)
(* a time-out must hide the device                                         *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

Orig == INSTANCE MCInvalidationQueue

DefectiveExecute(u, wide) == u \in plugged /\ Orig!Execute(u, wide)
=============================================================================

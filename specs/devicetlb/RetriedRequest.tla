--------------------------- MODULE RetriedRequest ---------------------------
(***************************************************************************)
(* A request to a function that is gone is submitted again and again.      *)
(* git.kernel.org/torvalds/c/4fc82cd907ac: iommu/vt-d: Don't issue ATS     *)
(* Invalidation request when device is disconnected.                       *)
(* Xen 84c340ba4c, 1b39e1085c: VT-d: time-outs of device TLB               *)
(* invalidations, and a device that must be hidden after one               *)
(***************************************************************************)
EXTENDS MCDeviceTlb

DefectiveTimeOut(f) ==
    /\ f \notin present
    /\ request[f] # "Idle"
    /\ UNCHANGED vars
=============================================================================

--------------------------- MODULE KeptDeviceTlb ----------------------------
(***************************************************************************)
(* A detach invalidates the IOTLB and not the device TLB of the function.  *)
(* git.kernel.org/torvalds/c/37764b952e1b: iommu/vt-d: Global devTLB flush *)
(* when present context entry changed                                      *)
(***************************************************************************)
EXTENDS MCDeviceTlb

DefectiveDetachPieces == <<"ClearContext", "InvalidateIotlb", "AwaitIotlb", "Release">>
=============================================================================

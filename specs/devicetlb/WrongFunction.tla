--------------------------- MODULE WrongFunction ----------------------------
(***************************************************************************)
(* The invalidation for the virtual function is addressed to the physical  *)
(* one.                                                                    *)
(* Linux, "iommu/vt-d: Fix dev iotlb pfsid use" (2018): an invalidation    *)
(* that names the wrong function; here the function that it reaches        *)
(***************************************************************************)
EXTENDS MCDeviceTlb

DefectiveAddressee(f) == "PF"
=============================================================================

--------------------------- MODULE PinAfterCheck ----------------------------
(***************************************************************************)
(* The frame is looked up first and pinned when it is mapped.              *)
(* Xen 1f0b0bb777 (XSA-285): a page changes its owner or type between the  *)
(* check and the mapping                                                   *)
(* Xen 6d4f36c3fe (XSA-284): an IOMMU mapping into an unowned page         *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectivePinsInLookUp == FALSE
=============================================================================

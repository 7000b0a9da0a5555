--------------------------- MODULE WrongDescriptor --------------------------
(***************************************************************************)
(* The IOTLB is invalidated with a descriptor that does not hit entries of *)
(* first-level tables.                                                     *)
(* git.kernel.org/torvalds/c/33cd6e642d6a: iommu/vt-d: Flush PASID-based   *)
(* iotlb for iova over first level.                                        *)
(* git.kernel.org/torvalds/c/04b1b069f151: iommu/vt-d: Flush piotlb for    *)
(* SVM and Nested domain: the same again                                   *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveDescriptorHits == FALSE
=============================================================================

---------------------------- MODULE LastPageLost ----------------------------
(***************************************************************************)
(* The last page of a range is taken for the first page after it.          *)
(* git.kernel.org/torvalds/c/2212fc2acf3f: iommu/amd: Fix domain flush     *)
(* size when syncing iotlb: an inclusive end is taken for an exclusive     *)
(* one.                                                                    *)
(* Linux, iommu/arm-smmu-v3: Fix size calculation in                       *)
(* arm_smmu_mm_invalidate_range() (2022): the same two kinds of end        *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveSize(first, last) == last - first
=============================================================================

---------------------------- MODULE KeptFreeList ----------------------------
(***************************************************************************)
(* The free list of an entry is not emptied when the entry is released.    *)
(* git.kernel.org/torvalds/c/13f43d7cf3e0, iommu/pages: Formalize the      *)
(* freelist API (2025): the free list of a released slot is not            *)
(* initialised again (mended by lore.kernel.org/all/0-v1-                  *)
(* 7d4dfa6140f7+11f04-iommu_freelist_init_jgg@nvidia.com); that its pages  *)
(* are then freed twice is our own conclusion                              *)
(***************************************************************************)
EXTENDS MCFlushQueue

DefectivePagesLeft(pages) == pages
=============================================================================

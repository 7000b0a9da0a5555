-------------------------- MODULE CountNotWidened ---------------------------
(***************************************************************************)
(* The base of a range is aligned downwards, and the number of its pages   *)
(* stays as it was.                                                        *)
(* git.kernel.org/torvalds/c/0a3f6b346301: Fix aligned pages in            *)
(* calculate_psi_aligned_address                                           *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveBlockPages(order, pages) == pages
=============================================================================

--------------------------- MODULE UncountedUnmap ---------------------------
(***************************************************************************)
(* The first unmap parks a mapping that other buffers still use.           *)
(* xenbits.xen.org/xsa/advisory-378.html, b02c5c8898, 34750a3eb0,          *)
(* 899272539c: a shared mapping without a count: one device's detach       *)
(* unmaps another's                                                        *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveUsersAfterUnmap(i) == 0
=============================================================================

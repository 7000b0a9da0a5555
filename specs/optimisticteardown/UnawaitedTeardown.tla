------------------------- MODULE UnawaitedTeardown --------------------------
(***************************************************************************)
(* The domain is destroyed while another CPU is still tearing one of its   *)
(* mappings down.                                                          *)
(* derived from the strategy of optimistic teardown: what another CPU has  *)
(* taken out is in no pool; no published case is known                     *)
(* xenbits.xen.org/xsa/advisory-302.html, 319f9a0ba9: a device is taken    *)
(* from its domain while DMA is under way                                  *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveAllTornDown == TRUE
=============================================================================

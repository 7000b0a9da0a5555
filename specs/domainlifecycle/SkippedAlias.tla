---------------------------- MODULE SkippedAlias ----------------------------
(***************************************************************************)
(* A detach stops at an error that could be ignored and leaves the context *)
(* entry of an alias.                                                      *)
(* xenbits.xen.org/xsa/advisory-386.html (CVE-2021-28702), 192aaf7e14: an  *)
(* ignorable error ends the deassignment, and a context entry stays        *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveRequestersToClear(e) == {RequesterOf(e)}
=============================================================================

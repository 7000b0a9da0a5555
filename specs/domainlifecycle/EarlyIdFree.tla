----------------------------- MODULE EarlyIdFree ----------------------------
(***************************************************************************)
(* A domain id can be allocated before its old owner is forgotten, which   *)
(* then forgets the new one.                                               *)
(* xenbits.xen.org/xsa/advisory-399.html (CVE-2022-26357), d9eca7bb6c: the *)
(* bit of the id is cleared before the entry that names its owner          *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveReleasePieces == <<"FreeId", "ForgetOwner">>
=============================================================================

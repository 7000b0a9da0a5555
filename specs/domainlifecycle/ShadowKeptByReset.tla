-------------------------- MODULE ShadowKeptByReset -------------------------
(***************************************************************************)
(* The guest starts anew and the shadow tables stay.                       *)
(* gitlab.com/qemu-project/qemu/-/commit/2cc9ddcceb: translation on/off    *)
(* switch and reset: the address space is not rebuilt, caches are not      *)
(* dropped                                                                 *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveShadowAfterReset == shadow
=============================================================================

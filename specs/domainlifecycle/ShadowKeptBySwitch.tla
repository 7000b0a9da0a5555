------------------------- MODULE ShadowKeptBySwitch -------------------------
(***************************************************************************)
(* Translation is switched off and the shadow tables stay.                 *)
(* gitlab.com/qemu-project/qemu/-/commit/2a078b1080: translation on/off    *)
(* switch: the address space is not rebuilt (& for &&)                     *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveShadowAfterSwitch == shadow
=============================================================================

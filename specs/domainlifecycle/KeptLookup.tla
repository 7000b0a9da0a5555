----------------------------- MODULE KeptLookup -----------------------------
(***************************************************************************)
(* What endpoint a requester id means is remembered across a reset that    *)
(* numbers the buses anew.                                                 *)
(* gitlab.com/qemu-project/qemu/-/commit/0db26076ac: the cache of bus      *)
(* numbers survives a reset: vfio device setup wrong mapping from other    *)
(* device.                                                                 *)
(* gitlab.com/qemu-project/qemu/-/commit/9a457383ce9d: the same, upstream  *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveLookupAfterReset == lookup
=============================================================================

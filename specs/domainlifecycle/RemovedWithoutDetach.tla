------------------------ MODULE RemovedWithoutDetach ------------------------
(***************************************************************************)
(* An endpoint is unplugged and stays in its domain, and its container     *)
(* keeps what is mapped.                                                   *)
(* github.com/cloud-hypervisor/cloud-hypervisor/commit/048703551: eject of *)
(* a device leaks its container.                                           *)
(* github.com/cloud-hypervisor/cloud-hypervisor/commit/1b5c6d997: eject of *)
(* a device leaks its mappings.                                            *)
(* git.kernel.org/torvalds/c/809d0810e352: iommu/virtio: Detach domain on  *)
(* endpoint release                                                        *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveRemovePieces(e) == <<"Return">>
=============================================================================

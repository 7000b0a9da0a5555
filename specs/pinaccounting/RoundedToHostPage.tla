------------------------- MODULE RoundedToHostPage --------------------------
(***************************************************************************)
(* An unmap is rounded to host pages, and takes the neighbour that shares  *)
(* one.                                                                    *)
(* gitlab.com/qemu-project/qemu/-/commit/94df5b2180: virtio-iommu: the     *)
(* page mask of the host is returned too late; what then is unmapped is    *)
(* our analysis                                                            *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveHostPages(iovas) == {i \in Iova : \E j \in iovas : i \div 2 = j \div 2}
=============================================================================

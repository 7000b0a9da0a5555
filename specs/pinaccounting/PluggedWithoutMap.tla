------------------------- MODULE PluggedWithoutMap --------------------------
(***************************************************************************)
(* Memory that is plugged in is not mapped for the device.                 *)
(* cloud-hypervisor issues 1884 and 942: what is mapped follows a request  *)
(* and not what is plugged; QEMU: "The mapping in VFIO completely          *)
(* resembles the state of our bitmap"                                      *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectivePopulate(first, last) ==
    /\ CanPopulate(first, last)
    /\ plugged' = plugged \cup (first..last)
    /\ UNCHANGED <<hostVars, area, attached, accountVars, task, iommuVars>>
=============================================================================

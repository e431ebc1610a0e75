/** The account model: instances, disks, snapshots and images of one account, and all accounts together. */
package ecsconformance.emulator.account;

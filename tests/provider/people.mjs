// The invented people who can sign in. The object ID is the subject of their tokens.

export const people = [
  { id: "1f0c3a52-8a47-4d0e-9d53-0c1b7f3f6a01", name: "Ana Lindqvist", address: "ana.lindqvist@larkfield.example" },
  { id: "5b7e2d94-30d1-4a6f-8e0a-7a9d4c2b8f02", name: "Tomás Okafor", address: "tomas.okafor@larkfield.example" },
];

export const personOf = (idOrAddress) =>
  people.find(({ id, address }) => [id, address].includes(idOrAddress?.toLowerCase()));

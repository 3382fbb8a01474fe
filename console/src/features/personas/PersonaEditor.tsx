export function NewPersonaPage() {
  return null;
}

export function EditPersonaPage() {
  return null;
}

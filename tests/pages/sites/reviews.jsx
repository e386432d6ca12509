import { TextareaBox } from "../editors/plain_boxes.jsx";

const REVIEWS = [
  { id: "1", text: "The receptionist was lovely and I was seen on time." },
  { id: "2", text: "Waited two hours and nobody said sorry. Never again." },
];

/** Reviews, each with the box of the business that answers it. */
export function Reviews({ button }) {
  return (
    <main>
      <ul>
        {REVIEWS.map(({ id, text }) => (
          <li key={id}>
            <p>{text}</p>
            <TextareaBox
              name={`answer ${id}`}
              label="Your reply to this review"
              sender={{ button }}
            />
          </li>
        ))}
      </ul>
    </main>
  );
}

import { parentPort, workerData } from "node:worker_threads";
import { formAnswerer, type FormQuestion, type FormTask } from "../../publish/forms/sharedMaking.js";

if (!parentPort) throw new TypeError("forms are made in a thread");
const port = parentPort;
const answerTo = formAnswerer(workerData as FormTask);

// a form that cannot be made ends the thread; it is made once more where its error can be reported
port.on("message", (question: FormQuestion) => void answerTo(question).then((answer) => port.postMessage(answer)));

#!/usr/bin/env python3
"""The demonstration: what a newcomer sees first, and that it takes away no more than it brought."""
import wardbook


class Demo(wardbook.Case):
    fresh_store = False

    def setUp(self):
        super().setUp()
        self.folder = self.world.folder / "demo"
        self.world.environment["WARDBOOK_DEMO_DIR"] = str(self.folder)

    def test_eight_documents_go_through_and_the_refused_one_says_why(self):
        before = set(self.world.files())
        outcome = self.check_status(self.world.run("demo"), wardbook.done)
        said = outcome.out.decode()
        self.assertRegex(said, r"ledger verified: \d+ entries, root [0-9a-f]{64}")
        self.assertIn("truncated", said)
        self.assertIn("duplicate", said)
        self.assertIn("discharge-summary", said)
        self.assertTrue(outcome.err, "no progress was shown")
        self.assertEqual({path for path in set(self.world.files()) - before if not path.startswith("demo")}, set())
        environment = {"WARDBOOK_DATA": str(self.folder / "store"), "WARDBOOK_KEY_FILE": str(self.folder / "root.key")}
        self.assertEqual((self.folder / "store" / "FORMAT").read_text().splitlines()[2:], ["demo"])
        self.assertEqual(len(self.world.json("list", env=environment).data["items"]), 7)
        self.check_status(self.world.json("audit", "verify", env=environment), wardbook.done)

    def test_it_runs_again_and_in_an_empty_folder(self):
        self.folder.mkdir()
        for _ in range(2):
            self.check_status(self.world.run("demo"), wardbook.done)

    def test_clean_removes_a_demonstration(self):
        self.check_status(self.world.run("demo"), wardbook.done)
        self.check_status(self.world.run("demo", "clean"), wardbook.done)
        self.assertFalse(self.folder.exists())
        self.check_status(self.world.run("demo", "clean"), wardbook.done)

    def test_neither_touches_a_real_store_or_anything_else(self):
        self.folder.mkdir()
        self.check_status(self.world.json("init", env={"WARDBOOK_DATA": str(self.folder / "store")}), wardbook.done)
        (self.folder / "precious").write_text("kept")
        before = self.world.files()
        for command in (["demo"], ["demo", "clean"]):
            self.check_error(self.world.json(*command), wardbook.failed, "conflict")
        self.assertEqual(self.world.files(), before)


if __name__ == "__main__":
    wardbook.main()

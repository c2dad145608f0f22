"""The form of the word lists in src/deid/data: sorted and front-coded. Each entry is one letter that says how many letters it shares with
the entry before it ('A' is 0, 'B' is 1, ...) and the letters that follow, which are lower case or an apostrophe."""


def front_code(words):
    coded, before = [], ""
    for word in sorted(words):
        shared = 0
        while shared < min(len(before), len(word), 25) and before[shared] == word[shared]:
            shared += 1
        coded.append(chr(65 + shared) + word[shared:])
        before = word
    return "".join(coded)

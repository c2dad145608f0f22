// Facts from Wycheproof, testvectors_v1/c2sp_chunked_encryption_aes_256_gcm_test.json (github.com/C2SP/wycheproof, commit
// b61843a9a5115bb758134b6a1f5d5e502d445342), "Cobblestone-256": AEAD_AES_256_GCM, HKDF-Expand with SHA-512. Left out: 7 and 8, valid
// messages of 4 MiB (the test has its own), and 23 and 24, keys that are not of 32 bytes, which a Key cannot hold.
// Sealed bytes are written in pieces joined by '+': hexadecimal, or 0*N for N zeros. "-" is nothing.
#pragma once

#include <string_view>

namespace wardbook::crypto {

struct ChunkedVector {
  int id;
  std::string_view comment;
  std::string_view key;
  std::string_view context;
  std::string_view sealed;
  int plain_size;                 // -1: must not open
  std::string_view plain_sha512;  // of the message; "" where it must not open
  bool last_chunk_fits;
};

inline constexpr std::string_view yellow = "59454c4c4f57205355424d4152494e452059454c4c4f57205355424d4152494e";
inline constexpr std::string_view orange = "4f52414e4745205355424d4152494e45204f52414e4745205355424d4152494e";

inline constexpr ChunkedVector chunked_vectors[] = {
    {1, "empty message", yellow, "",
     "43a2e39431cbae0389d3fc86adf46f7c3a24de88d9311617e53f3164cc1d5dc738a66b97f0bf786565c31799c2f463d50a7e10046011dc6fc3c939e3a5db7affb6191"
     "551669554fb",
     0, "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e",
     true},
    {2, "short message, single chunk", yellow, "",
     "a1a1b56f6db58cd1ede0c5c9db62aef20d3f96a6c594bb9252bb38122de91236502b42a1d7fcab820ffa292940d2f86add212cfa42c38df19d3cc9139ee61a5990d3d"
     "b57433514229beea49a8a72bd",
     7, "e85f32a85f1d4f7c9b2d36d20eca8435d81253e7075e9dea069eb1b6da48daf92ef1797367b520d8a46c4f72cecb85b1daff8887fcb41721d39943d1952fc180",
     true},
    {3, "full chunk followed by short chunk", yellow, "",
     "b9eca7d48b49c76acc0a10833699035db2160b30af69f8844cc09e21ccb4f537032c8fbf2392e57a192821e903fcd16e8508884f64f8c4b2+0*16384+"
     "0d3065f8fbdbb7864988647a1f996f74002d3c1b8479b72d9039922affeee6e704",
     16385,
     "db9e441f318209d02c8eaedfa94be7a08d3414057835c80ecea2deb0b16438ff97ae6dac13a749efe4a24686b01dc0dfab756703e810cc164466cd5cce99b3e8",
     true},
    {4, "two full chunks followed by empty terminating chunk", yellow, "",
     "b2951ea0e09eacf749ea937e3ad22b82d35e92fa629cc049a8cf5a191b9fcc23878f8697487932504ced9ea90fbb9165846b9354d0b1198c+0*16384+"
     "9376ac03ceb9cd50ef0f08748e46bce3+0*16384+e7de8bc36e035b8f28b08284e9f79d3d6cecb100232a7657e1b584627c037345",
     32768,
     "ccf53be90b5c9bc1aad1fb9b37e86fd60ca86a41401051e636c41e8ddc61b574d6767d16f035f18391c21ff24d1fa5171c5a537685e7197532884845bf7e990b",
     true},
    {5, "two full chunks followed by short chunk", yellow, "",
     "6dd65653dca17c1f1151489fe76e5360b121a4f8ad9c14536f68a61e93bf0331d443362896633f23e0c8f87911478b2033ecfa5ac1872695+0*16384+"
     "9e4f0a1ef06e71ebeb889e28ce2a8f4e+0*16384+14656a8a0d45b93b433d442f7fef3609001a67c62f82f46275d9578745285a7f6d",
     32769,
     "365a0363626fc42718c9fb3507b9e06a4c64971cc7d93e6c0d2058f8ab3bd38151ba6948896655fc6f2b39b27f7f5df52c67fc6d5a44f0f188f018c576646c4b",
     true},
    {6, "full chunk followed by empty terminating chunk", yellow, "",
     "aa61a95ab04aa5eac4ecd9e83ef47f88dd07fdc07e38b6c9d77ec3c07801fc40bec0e07020a0d36d3e6e6354833c21301d52a32cffe087df+0*16384+"
     "31454358e7e1032d5bb622de82a8bf9b3dca8e38cc0b8942d7eb1f5ef9a56d7b",
     16384,
     "d787e0bf39e0d2e9a707b94bc77329f665286160744507f0fac9608e33a98994b6d9dd4a43a6326287d32b2e15d76e0de6a8818689698bee2ca419bf9bbedc02",
     true},
    {9, "short message with non-empty context string", yellow, "7465737420636f6e74657874",
     "dbedaefc1c35dc6c0f22b743b03e488747166a51f33479e7ceb8b7e11cc0d2710f624a127501bc4aea7d0af6f83cfe359b9e69415aa537f36adf86eb35b070475baa0"
     "39bb7791432adbca49578bbd3",
     7, "e85f32a85f1d4f7c9b2d36d20eca8435d81253e7075e9dea069eb1b6da48daf92ef1797367b520d8a46c4f72cecb85b1daff8887fcb41721d39943d1952fc180",
     true},
    {10, "short message with context containing a null byte", yellow, "7465737400636f6e74657874",
     "12ede102c3ef730da4f3d4dbfaf11003683238315befe73b21ebb2246ac19f3a7d50abd2a5a365f7652bda670814dbc883ce618256d2d513bd238c2c0dded7614d52b"
     "ef77bc04273656df97a294323",
     7, "e85f32a85f1d4f7c9b2d36d20eca8435d81253e7075e9dea069eb1b6da48daf92ef1797367b520d8a46c4f72cecb85b1daff8887fcb41721d39943d1952fc180",
     true},
    {11, "single chunk with flipped ciphertext bit", yellow, "",
     "0093274a932cb4340ca678d500719d80ccc21f69c49586a8cae519f1ae94a13a97038610177fe840ac755f6604849272444b0de559508a2a00538b8dd8cc3a83e14df"
     "1343fa14630a2",
     -1, "", false},
    {12, "full chunk followed by corrupted short chunk", yellow, "",
     "653737bfef6f30edd07f2f1a9711e8b8bbf5d3056a2d36bdaa1debf3c2b749052ffc447807d6f986a34b1593c86cc9c03d5dcb1960bbadbe+0*16384+"
     "b348ebfa86ef0a47e2f6f6877e8339f500f6e5fea246f391d0c53fcb809ab925ba",
     -1, "", false},
    {13, "two full chunks with empty terminator, second chunk corrupted", yellow, "",
     "8ad42792c04146e58f7893e366ec11bf21f9363c3f6404d6b9e76610d6b463b826b9d98df62700227fa0cb03e46f24771729492442f12924+0*16384+"
     "f0890e5ed0560bee5579f03760be4bbd+0*16384+e0d8e8888dd7b61a102672f9377f6cb33a40180392ea589ec9432152f1b9b52e",
     -1, "", true},
    {14, "full chunk followed by empty terminating chunk with corrupted tag", yellow, "",
     "00e6de0e8d5c0ab3900a489bd965cd5f643b5117c2cf416be6c900ec1b7f9383c95ab4354171a00e82fbd680f1bc72c0cf15624dd809b8ca+0*16384+"
     "4e734c0ff5c63c9d4f1b5b7073909cc8498f93e51dc3cb76319f8de9e6af2eca",
     -1, "", false},
    {15, "corrupted first chunk followed by valid short chunk", yellow, "",
     "85af23d50d60daed601edfe063aaa8971c0c4abee2bef4880ddb49adadb045dc24dca29c9e0ff6f8c54c74c875a6e34f004953069ed41bb4+0*16384+"
     "1e990d490a485cc1a2a7290471d1805b0000aa10637f9732d5ae31fc07f1751774",
     -1, "", true},
    {16, "single chunk truncated to remove authentication tag", yellow, "",
     "2842319b678e0b222150bc2cb8a4cc5c4704c293a215a9702107b9b385fa1a62072a478a944b1bfb5b349f78cd32e0c4502e84213f8e9d1f00", -1, "", false},
    {17, "payload shorter than one authentication tag", yellow, "",
     "679551dfcc4221c2c5f3dfcff2f94fcd7df0dc5d0dac8ceb294cda58ffffbe199532a141b16102b69550faa5e1315a3c823e58b9e3141839e1fd278b80a7dabc12eaa"
     "4ed",
     -1, "", false},
    {18, "valid chunk followed by 20 trailing bytes", yellow, "",
     "91b10d0df0341f85f4230579bda56c93094bb06f33504c82b9e3df02c8b150f4e6f974bf48eb44909fc0f303da99c4505e8880872d01c8aa+0*16384+"
     "fff3a5f671c5766bf303d6e1d37197dbcd64b954d5c38c5518ad5b22c52c4e363feef35d",
     -1, "", false},
    {19, "valid chunk followed by 12 trailing bytes", yellow, "",
     "a60c35d4934f903b55493111dfaeea40e0470acbdba024a2a6de1264681d66583f11bc93aedf484f62d427661922363337e7b1d3c97d8c33+0*16384+"
     "e113294134061f1377f1a2f7cfc0d63d5be2abeaa0933379e1eeb8df",
     -1, "", false},
    {20, "header only, no encrypted chunks", yellow, "",
     "e728f14e89526f8830991f461c0fd07601a246a0c94b753ba4fab29386d9e39e72d5e8955f709651b6dedb825c64c984364f74e1b6ac93d6", -1, "", false},
    {21, "valid ciphertext with wrong commitment", yellow, "",
     "a7bf214ab87afe86ae30940aba6d25aa92d1c26a7c4de03ece1f5f63bd31ca5d9517ce97effb9ce62c4f01433335d070ca3de6243f4cb67a00a4deb622c6b80140d1c"
     "88f54ade32fdc",
     -1, "", false},
    {22, "valid ciphertext decrypted with wrong key", orange, "",
     "abeb3f4f4a3ea1f1f76bc25808b37063d4cb21425ca6a8b16271ed22f6a3f51ec7e7fa4dcef196179d3c77b5b42103766ae1975bae6ae0690079aa245e53811c13d45"
     "a553b0365b499",
     -1, "", false},
    {25, "valid ciphertext decrypted with wrong context", yellow, "77726f6e6720636f6e74657874",
     "36201844cafc0e596bec8782c560b7b1d065b90a94d227007f07a7185f0c1f449310232a0ff1d5667ece42aff4e7c0359df78ece43b312d50034c80236b5c7900f7ee"
     "be540d242b8eb",
     -1, "", false},
    {26, "valid ciphertext with corrupted salt", yellow, "",
     "7c510aa191fdb799b3715106fb9da30a3e314a08a12bf1eed6084369ad9560c21c856d0087e1206c5c1e9a994b3ca98542e0fe1ffef9e23c0091398606b7077f67990"
     "1eea490bb8f6b",
     -1, "", false},
    {27, "zero-length ciphertext, too short for header", yellow, "", "-", -1, "", false},
    {28, "only salt, no commitment", yellow, "", "6f8cd259c00e57e2df4db3ca991e5180a9d412808d193e27", -1, "", false},
    {29, "salt and partial commitment (40 of 56 header bytes)", yellow, "",
     "df71824d15ef9daa3746604934140e7dd6a5d106456d0fc11da28937b7080787da7a9be382a6dd6a", -1, "", false},
    {30, "too short to contain even the salt", yellow, "", "97c26a73b35657e3abfe", -1, "", false},
    {31, "full chunk without terminating empty chunk", yellow, "",
     "e27b019a1bfeb83adcaeb375754730ec315786523f831a1fa27d91b9fb79626946a172a0844bd3ccf2d7ebddb9b4d8565f24210e5dfc5ebf+0*16384+"
     "37eb36fa792ba195e1ebf12338688d8c",
     -1, "", false},
    {32, "full chunk followed by second chunk truncated mid-body", yellow, "",
     "cab629f3cc458e52d6229006c4cabc5b51085e967eb4de00370d345b495251e13f4b8d68b6d5ec69b8da9c78b4bb68491827fa309d96930f+0*16384+"
     "0df563fe5e2fad814c720daa1f175037+0*8208",
     -1, "", false},
    {33, "two full chunks plus short final chunk, chunks 0 and 1 swapped", yellow, "",
     "7d6a1dd319cebce4f60b9ffee89c4f75eef8a764325aac7c76fb0cb8b88cbaa1b7b8309ea798cbd81927d2fd8afa9e62c2ae361e982a37b2+0*16384+"
     "7cc26016fc19cc46cc1d5be9f660e336+0*16384+9688953684cb8c7ff9f047b449bf301b00f0f3b9f61d94e666bb6787e54caca1e4",
     -1, "", true},
    {34, "chunk 0 duplicated in place of chunk 1, followed by short final chunk", yellow, "",
     "62b31eab0b81a9ab59c8c606b55c0320fb17704741540884ea84870b7bcc32b22197e0a5092186922f9390c200404453ed67212221f59d46+0*16384+"
     "30cd9db7554a531e981b565f75237ca8+0*16384+30cd9db7554a531e981b565f75237ca800db8adf633cf89b81ced1977738dbeb3e",
     -1, "", true},
    {35, "valid full chunk and short final chunk followed by extra encrypted chunk", yellow, "",
     "519c3f8c2a3853a258ed1c0fb13b12194625ada3e286de26d884cdba7e26a4313966d62b8a20be090bf906e16aed16a301689c71ea52e78d+0*16384+"
     "5ab16cffec7dd116088699bd909279cc00a569cac3d4bf9e99d5497a10296c187200c85a3efad404b60bebc6b0528f374156",
     -1, "", false},
};

}  // namespace wardbook::crypto

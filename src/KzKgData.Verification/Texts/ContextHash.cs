using System.Security.Cryptography;
using System.Text;
using KzKgData.Verification.Figures;
#if NET
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace KzKgData.Verification.Texts;

/// <summary>Computes the context hash of a range of a text: the first 64 bits of the SHA-256 of the 32 code points before and after it, in UTF-8.</summary>
internal static class ContextHash
{
    private const int ContextLength = 32;
    private const int MostBytes = 2 * ContextLength * 4; // a code point has at most four bytes

    /// <summary>Returns the hash of one range.</summary>
    public static ulong Of(CodePoints text, int start, int end)
    {
#if NET
        Span<byte> around = stackalloc byte[MostBytes];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(around[..Write(text, start, end, around)], hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
#else
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text.Slice(start - ContextLength, start) + text.Slice(end, end + ContextLength)));
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash);
#endif
    }

    /// <summary>Computes the hashes of many ranges of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stretches">The ranges.</param>
    /// <param name="hashes">Receives the hash of each range; at least as long as <paramref name="stretches"/>.</param>
    public static void OfAll(CodePoints text, ReadOnlySpan<(int Start, int End)> stretches, Span<ulong> hashes)
    {
        var done = 0;
#if NET
        for (; Vector256.IsHardwareAccelerated && stretches.Length - done > 1; done += Math.Min(Lanes, stretches.Length - done))
        {
            HashSideBySide(text, stretches.Slice(done, Math.Min(Lanes, stretches.Length - done)), hashes[done..]);
        }
#endif
        for (; done < stretches.Length; done++)
        {
            hashes[done] = Of(text, stretches[done].Start, stretches[done].End);
        }
    }

#if NET
    // Eight messages are hashed at once, one in each lane of a vector: for such short messages the overhead of a call to SHA256 dominates.
    private const int Lanes = 8;
    private const int Block = 64;
    private const int MostBlocks = (MostBytes + 9 + Block - 1) / Block; // the padding has at least nine bytes
    private const int Rounds = 64;

    // FIPS 180-4, 4.2.2 and 5.3.3.
    private static ReadOnlySpan<uint> RoundConstants =>
        [
            0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
            0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
            0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
            0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
            0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
            0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
        ];

    private static ReadOnlySpan<uint> InitialState => [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private static void HashSideBySide(CodePoints text, ReadOnlySpan<(int Start, int End)> stretches, Span<ulong> hashes)
    {
        Span<byte> messages = stackalloc byte[Lanes * MostBlocks * Block];
        Span<int> blocks = stackalloc int[Lanes];
        messages.Clear();
        for (var lane = 0; lane < stretches.Length; lane++)
        {
            var message = messages.Slice(lane * MostBlocks * Block, MostBlocks * Block);
            var length = Write(text, stretches[lane].Start, stretches[lane].End, message);
            blocks[lane] = (length + 9 + Block - 1) / Block;
            message[length] = 0x80;
            BinaryPrimitives.WriteInt64BigEndian(message[((blocks[lane] * Block) - sizeof(long))..], length * 8L);
        }

        Span<Vector256<uint>> state = stackalloc Vector256<uint>[8];
        for (var i = 0; i < state.Length; i++)
        {
            state[i] = Vector256.Create(InitialState[i]);
        }

        for (var block = 0; block < MostBlocks; block++)
        {
            Compress(state, messages[(block * Block)..]);
            var isLast = true;
            for (var lane = 0; lane < stretches.Length; lane++)
            {
                isLast &= blocks[lane] <= block + 1;
                if (blocks[lane] == block + 1)
                {
                    hashes[lane] = ((ulong)state[0][lane] << 32) | state[1][lane];
                }
            }

            if (isLast)
            {
                return;
            }
        }
    }

    /// <summary>Updates the state with one block of each message: FIPS 180-4, 6.2.2.</summary>
    private static void Compress(Span<Vector256<uint>> state, ReadOnlySpan<byte> messages)
    {
        Span<Vector256<uint>> words = stackalloc Vector256<uint>[Rounds];
        for (var t = 0; t < Rounds; t++)
        {
            words[t] =
                t < 16
                    ? Vector256.Create(
                        Word(messages, 0, t),
                        Word(messages, 1, t),
                        Word(messages, 2, t),
                        Word(messages, 3, t),
                        Word(messages, 4, t),
                        Word(messages, 5, t),
                        Word(messages, 6, t),
                        Word(messages, 7, t))
                    : words[t - 16]
                        + words[t - 7]
                        + (Rotate(words[t - 15], 7) ^ Rotate(words[t - 15], 18) ^ (words[t - 15] >>> 3))
                        + (Rotate(words[t - 2], 17) ^ Rotate(words[t - 2], 19) ^ (words[t - 2] >>> 10));
        }

        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var t = 0; t < Rounds; t++)
        {
            var first = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + (g ^ (e & (f ^ g))) + Vector256.Create(RoundConstants[t]) + words[t];
            var second = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) | (c & (a | b)));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }

        (state[0], state[1], state[2], state[3]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d);
        (state[4], state[5], state[6], state[7]) = (state[4] + e, state[5] + f, state[6] + g, state[7] + h);
    }

    private static uint Word(ReadOnlySpan<byte> messages, int lane, int index) =>
        BinaryPrimitives.ReadUInt32BigEndian(messages[((lane * MostBlocks * Block) + (index * sizeof(uint)))..]);

    private static Vector256<uint> Rotate(Vector256<uint> word, [ConstantExpected] byte bits) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.RotateRight(word, bits) : (word >>> bits) | (word << (32 - bits));

    private static int Write(CodePoints text, int start, int end, Span<byte> around)
    {
        var before = Encoding.UTF8.GetBytes(text.SpanOf(start - ContextLength, start), around);
        return before + Encoding.UTF8.GetBytes(text.SpanOf(end, end + ContextLength), around[before..]);
    }
#endif
}

using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Acquisitieloket.Web.Features.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace Acquisitieloket.Web.Features.Api.Json;

/// <summary>What was sent, as far as it fitted, with everything that did not.</summary>
public sealed record ApiInput<T>(T Value, IReadOnlyList<FieldFault> Faults);

/// <summary>Reads the JSON of a request.</summary>
public static class ApiBody
{
    /// <summary>Many times what the longest answers take.</summary>
    public const int MostBytes = 128 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <exception cref="ProblemException">It is not JSON, not UTF-8, too large, or not called JSON.</exception>
    public static async Task<ApiInput<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancellation) where T : class, new()
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw new ProblemException(Problem.Of(415, "Stuur JSON in UTF-8, met Content-Type: application/json."));
        var bytes = await BytesAsync(request, cancellation);
        if (!Utf8.IsValid(bytes.Span))
            throw new ProblemException(Problem.Of(400, "De inhoud is geen geldige UTF-8: schrijf letters als é en ß in die codering."));
        try
        {
            using var json = JsonDocument.Parse(WithoutMark(bytes), Strict);
            var shape = new JsonShape();
            var value = shape.Read<T>(json.RootElement);
            return new ApiInput<T>(value, shape.Faults);
        }
        catch (JsonException wrong)
        {
            throw new ProblemException(Problem.Of(400, wrong.LineNumber is { } line
                ? $"De inhoud is geen geldige JSON: het gaat mis op regel {line + 1}, teken {wrong.BytePositionInLine + 1}."
                : "De inhoud is geen geldige JSON: een veld komt tweemaal voor, of de inhoud is te diep genest."));
        }
    }

    // Some programs put the mark of UTF-8 before what they write (RFC 8259, 8.1: it may be passed over).
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    // Counted while reading: what a Content-Length says need not be true.
    private static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpRequest request, CancellationToken cancellation)
    {
        var bytes = new ArrayBufferWriter<byte>();
        while (bytes.WrittenCount <= MostBytes && request.ContentLength is null or <= MostBytes)
        {
            var read = await request.Body.ReadAsync(bytes.GetMemory(4096), cancellation);
            if (read == 0)
                return bytes.WrittenMemory;
            bytes.Advance(read);
        }
        throw new ProblemException(Problem.Of(413, $"De inhoud is groter dan {MostBytes / 1024} KiB."));
    }
}

using System.Text;
using HandlebarsDotNet;

namespace Acquisitieloket.Core.Templates;

/// <summary>Passes every value that a template fills in through one function.</summary>
internal sealed class ValueEncoder(Func<string, string> encode) : ITextEncoder
{
    public void Encode(string? text, TextWriter target) => target.Write(encode(text ?? ""));

    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        var all = new StringBuilder();
        while (text is not null && text.MoveNext())
            all.Append(text.Current);
        Encode(all, target);
    }
}

using Acquisitieloket.Core.Documents;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>How much of a mail is read.</summary>
internal static class InboundLimits
{
    /// <summary>Bytes of a whole mail: the largest file in base64, and its letter.</summary>
    public const long MostBytes = DocumentLimits.MostBytes * 3 / 2;
    public const int MostFiles = DocumentLimits.MostFiles;
    /// <summary>Parts within parts.</summary>
    public const int Deepest = 30;
    public const int SubjectLength = 200;
    public const int TextLength = 20_000;
    public const int IdLength = 250;
}

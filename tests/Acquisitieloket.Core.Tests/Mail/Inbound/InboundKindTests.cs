using System.Text;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.Mail.Inbound.Mime;

namespace Acquisitieloket.Core.Tests.Mail.Inbound;

public sealed class InboundKindTests
{
    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Precedence: bulk")]
    [InlineData("Precedence: List")]
    [InlineData("Return-Path: <>")]
    [InlineData("List-Id: <nieuws.example>")]
    [InlineData("Content-Type: text/calendar; method=REPLY")]
    public void Read_WhenAProgramSentIt_IsAutomatic(string header) =>
        Assert.Equal(InboundKind.Automatic, Read($"From: a@b.example\n{header}\n\nIk ben er niet.")!.Kind);

    [Theory]
    [InlineData("X-Auto-Response-Suppress: All")]
    [InlineData("List-Unsubscribe: <mailto:af@b.example>")]
    public void Read_WhenAPersonMayHaveWrittenIt_IsDoubtful(string header) =>
        Assert.Equal(InboundKind.Doubtful, Read($"From: a@b.example\n{header}\n\nGoedemiddag.")!.Kind);

    [Theory]
    [InlineData("Auto-Submitted: no")]
    [InlineData("Return-Path: <a@b.example>")]
    [InlineData("Content-Type: text/calendar; method=REQUEST")]
    public void Read_WhenAPersonWroteIt_IsNotAutomatic(string header) =>
        Assert.Equal(InboundKind.Person, Read($"From: a@b.example\n{header}\n\nGoedemiddag.")!.Kind);

    [Theory]
    [InlineData("failed", nameof(InboundKind.Bounce), "uit-1@loket.example")]
    [InlineData("delayed", nameof(InboundKind.Automatic), null)]
    [InlineData("delivered", nameof(InboundKind.Automatic), null)]
    public void Read_WhenItIsADeliveryReport_NamesTheMailThatFailed(string action, string kind, string? failed)
    {
        var mail = Read($"""
            Content-Type: multipart/report; report-type=delivery-status; boundary=x

            --x

            Your mail could not be delivered.
            --x
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; weg@bedrijf.example
            Action: {action}
            Status: 5.1.1

            --x
            Content-Type: text/rfc822-headers

            Message-ID: <uit-1@loket.example>
            Subject: Uw aanvraag

            --x--
            """)!;

        Assert.Equal(kind, mail.Kind.ToString());
        Assert.Equal(failed, mail.NotDelivered);
    }

    private static InboundMail? Read(string mail) => MailReader.Read(Encoding.UTF8.GetBytes(mail));
}

REM Converts what is asked for: a file `N.todo` holds a filter, its options, and by twos what is
REM opened and what it is saved as.  It is deleted when all is done.  One request follows another
REM at once, or not for minutes, and looking takes time of others.
Sub Serve(folder)
    idle = 0
    Do While Not FileExists(folder & "/end")
        request = Dir(folder & "/*.todo")
        If request = "" Then
            If idle < 50 Then
                idle = idle + 1
                Wait 20
            Else
                Wait 250
            End If
        Else
            Convert folder & "/" & request
            Kill folder & "/" & request
            idle = 0
        End If
    Loop
    StarDesktop.terminate()
End Sub

Sub Convert(request)
    On Error Resume Next
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    Dim how(1) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden" : hidden(0).Value = True
    how(0).Name = "FilterName" : how(1).Name = "FilterOptions"
    file = FreeFile()
    Open request For Input As #file
    Line Input #file, filter
    Line Input #file, options
    how(0).Value = filter : how(1).Value = options
    Do While Not Eof(file)
        Line Input #file, source
        Line Input #file, target
        Set document = Nothing
        Set document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
        document.storeToURL(target, how())
        document.close(True)
    Loop
    Close #file
End Sub

; The setup of Raff: per user without any right, per machine with /AllUsers; silent with /S.
; makensis -DVERSION=0.1.0 -DPAYLOAD=dist/raff -DOUT=dist/raff-0.1.0-setup.exe -DICON=raff.ico packaging/windows/raff.nsi
; Exit codes: 0 done, 1 cancelled, 2 stopped, 3 not enough room, 4 no right to write there, 5 Raff is running.
Unicode true
Target amd64-unicode ; Raff itself is of 64 bits
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "MUI2.nsh"
!include "Win/COM.nsh"
!include "Win/Propkey.nsh"

!define NAME "Raff"
!define ID "sa.raff.desktop"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define OWN "Software\${NAME}"

Name "${NAME}"
OutFile "${OUT}"
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey FileDescription "${NAME} setup"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey LegalCopyright "the founders of Raff"

Var AllUsers

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\raffw.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Arabic"

LangString Running ${LANG_ENGLISH} "Raff is running. Close it, then try again."
LangString Running ${LANG_ARABIC} "رفّ يعمل الآن. أغلقه ثم أعد المحاولة."
LangString NoRight ${LANG_ENGLISH} "There is no right to write to $INSTDIR."
LangString NoRight ${LANG_ARABIC} "لا صلاحية للكتابة في $INSTDIR."
LangString NoRoom ${LANG_ENGLISH} "There is not enough room on this drive."
LangString NoRoom ${LANG_ARABIC} "لا مساحة كافية على هذا القرص."

; $AllUsers and the folder from what was asked for on the command line.
!macro Scope
  StrCpy $AllUsers 0
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/AllUsers" $R1
  ${IfNot} ${Errors}
    StrCpy $AllUsers 1
  ${EndIf}
  SetRegView 64
  ${If} $AllUsers == 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
!macroend

!macro Quit code text
  SetErrorLevel ${code}
  MessageBox MB_ICONSTOP|MB_OK "${text}" /SD IDOK
  Quit
!macroend

; A program that runs holds its file; nothing is touched then.
!macro StopIfRunning
  ${If} ${FileExists} "$INSTDIR\raffw.exe"
    ClearErrors
    FileOpen $R2 "$INSTDIR\raffw.exe" a
    ${If} ${Errors}
      !insertmacro Quit 5 "$(Running)"
    ${EndIf}
    FileClose $R2
  ${EndIf}
!macroend

; Write the name of the program for notifications into its shortcut; a shell that knows no such property lacks it.
Function NameShortcut
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("$SMPROGRAMS\${NAME}.lnk",2)'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*(&w64 "${ID}")p.r5'
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,$5)p.r4'
        ${IPropertyStore::SetValue} $2 '($3,$4)'
        ${IPropertyStore::Commit} $2 ""
        ${IUnknown::Release} $2 ""
        System::Free $3
        System::Free $4
        System::Free $5
        ${IPersistFile::Save} $1 '("$SMPROGRAMS\${NAME}.lnk",1)'
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
FunctionEnd

Function .onInit
  !insertmacro Scope
  ${If} $INSTDIR == ""
    ${If} $AllUsers == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Raff"
  !insertmacro StopIfRunning
  SectionGetSize 0 $R3
  ${DriveSpace} "$INSTDIR" "/D=F /S=K" $R4
  ${If} $R4 > 0
  ${AndIf} $R4 < $R3
    !insertmacro Quit 3 "$(NoRoom)"
  ${EndIf}
  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $R2 "$INSTDIR\.writable" w
  ${If} ${Errors}
    !insertmacro Quit 4 "$(NoRight)"
  ${EndIf}
  FileClose $R2
  Delete "$INSTDIR\.writable"

  ; What an earlier edition had and this one has not must not be found by it.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  ; The shortcut carries the name under which notifications are shown.
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\raffw.exe" "" "$INSTDIR\raffw.exe"
  Call NameShortcut
  WriteRegStr SHCTX "Software\Classes\AppUserModelId\${ID}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "Software\Classes\AppUserModelId\${ID}" "IconUri" "$INSTDIR\raffw.exe"

  ; Offered under "Open with"; nobody's default is taken. Its own files open with it.
  WriteRegStr SHCTX "Software\Classes\Applications\raffw.exe\shell\open\command" "" '"$INSTDIR\raffw.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\Applications\raffw.exe" "FriendlyAppName" "${NAME}"
  !macro OpenWith suffix
    WriteRegStr SHCTX "Software\Classes\Applications\raffw.exe\SupportedTypes" "${suffix}" ""
    WriteRegStr SHCTX "Software\Classes\${suffix}\OpenWithProgids" "Raff.Table" ""
  !macroend
  !insertmacro OpenWith ".xlsx"
  !insertmacro OpenWith ".xlsm"
  !insertmacro OpenWith ".xlsb"
  !insertmacro OpenWith ".xls"
  !insertmacro OpenWith ".ods"
  !insertmacro OpenWith ".csv"
  !insertmacro OpenWith ".tsv"
  !insertmacro OpenWith ".parquet"
  WriteRegStr SHCTX "Software\Classes\Raff.Table\shell\open\command" "" '"$INSTDIR\raffw.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\.raffview" "" "Raff.File"
  WriteRegStr SHCTX "Software\Classes\.raffrecipe" "" "Raff.File"
  WriteRegStr SHCTX "Software\Classes\Raff.File" "" "${NAME}"
  WriteRegStr SHCTX "Software\Classes\Raff.File\DefaultIcon" "" "$INSTDIR\raffw.exe"
  WriteRegStr SHCTX "Software\Classes\Raff.File\shell\open\command" "" '"$INSTDIR\raffw.exe" "%1"'

  WriteRegStr SHCTX "${OWN}" "Version" "${VERSION}"
  WriteRegStr SHCTX "${OWN}" "Folder" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\raffw.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "Raff"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  ${If} $AllUsers == 1
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /AllUsers'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /AllUsers /S'
  ${Else}
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  ${EndIf}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $R3
SectionEnd

Function un.onInit
  !insertmacro Scope
FunctionEnd

Section "Uninstall"
  !insertmacro StopIfRunning
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\raff.exe"
  Delete "$INSTDIR\raffw.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  !macro NotOpenWith suffix
    DeleteRegValue SHCTX "Software\Classes\${suffix}\OpenWithProgids" "Raff.Table"
  !macroend
  !insertmacro NotOpenWith ".xlsx"
  !insertmacro NotOpenWith ".xlsm"
  !insertmacro NotOpenWith ".xlsb"
  !insertmacro NotOpenWith ".xls"
  !insertmacro NotOpenWith ".ods"
  !insertmacro NotOpenWith ".csv"
  !insertmacro NotOpenWith ".tsv"
  !insertmacro NotOpenWith ".parquet"
  DeleteRegKey SHCTX "Software\Classes\Applications\raffw.exe"
  DeleteRegKey SHCTX "Software\Classes\AppUserModelId\${ID}"
  DeleteRegKey SHCTX "Software\Classes\Raff.Table"
  DeleteRegKey SHCTX "Software\Classes\Raff.File"
  DeleteRegKey SHCTX "Software\Classes\.raffview"
  DeleteRegKey SHCTX "Software\Classes\.raffrecipe"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "${OWN}"
  ; Vaults and settings stay unless that is asked for, and then only those of this user.
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/RemoveData" $R1
  ${IfNot} ${Errors}
  ${AndIf} $AllUsers == 0
    RMDir /r "$LOCALAPPDATA\${NAME}"
  ${EndIf}
SectionEnd
